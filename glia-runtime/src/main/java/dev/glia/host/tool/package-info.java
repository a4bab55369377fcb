/**
 * The tools of this machine that Glia cannot bring itself: the C++ compiler, make, Python, the JDK's headers. One that is
 * missing is named together with the package that has it.
 */
package dev.glia.host.tool;
