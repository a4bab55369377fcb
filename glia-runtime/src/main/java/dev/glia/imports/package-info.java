/**
 * Turns what already exists, a pip Glia package or a folder of mod files, into a Glia package.
 */
package dev.glia.imports;
