/**
 * Turns what already exists, a pip Glia package or a folder of mod files, into a Glia package: names by our grammar, the
 * facts of each mod, its INCLUDE files, licence and origin. Knows pip and Python; must not know Maven. The surprising
 * fact: only Python can read a pip package's list of mods, because that list is Python code. Nothing is {@code null}.
 */
package dev.glia.imports;
