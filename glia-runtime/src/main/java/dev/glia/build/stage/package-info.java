/**
 * From packages to the renamed mods that are translated: reads every file once, renames, keeps each package's INCLUDE
 * files apart, and checks the ions of the whole set. Knows nothing of compilers. Nothing is {@code null}.
 */
package dev.glia.build.stage;
