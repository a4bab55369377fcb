/**
 * All that judges a mod: the ions of the whole set, the symbols of all objects, names that hoc has, what a compiler's
 * message means, what CoreNEURON lays out otherwise. A mod that does not fit is left out and named, and the library still
 * loads. Nothing is {@code null}.
 */
package dev.glia.library.check;
