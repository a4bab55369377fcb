/**
 * The packages of a project: of its own folders, of the modules beside it, and of its whole dependency tree. The only
 * importer of Maven's resolver. Knows nothing of NEURON. Nothing is {@code null}.
 */
package dev.glia.maven.gather;
