/**
 * Puts a context around what carries {@code @GliaPrefer}. The only importer of byte-buddy, which is loaded when the
 * first such class is: {@link dev.glia.agent.PreferTransformer} looks at class files without it.
 */
package dev.glia.agent.weave;
