/**
 * From packages to the renamed mods that are translated: reads every file once, renames, keeps each package's INCLUDE
 * files apart. Knows nothing of compilers. Nothing is {@code null}.
 */
package dev.glia.library.stage;
