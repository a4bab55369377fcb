/**
 * The user's folders, files that are whole or absent, checksums, answers that are remembered, and locks between
 * processes. Knows no process and no tool. Nothing is {@code null}.
 */
package dev.glia.host.file;
