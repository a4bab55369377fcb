/**
 * What a mechanism library is: its manifest, the layout of its folder, whether it is current, how it is published, and
 * {@code LibraryBuild}, which makes one from packages. The stages of a build are packages of their own below and know
 * nothing of this one; goals, the command line and a launch use it alike. Knows no Maven type. Nothing is {@code null}.
 */
package dev.glia.library;
