/**
 * What an ELF file says of itself: its symbols, its build id, how long it must be. Nothing is {@code null}.
 *
 * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">System V ABI, object files</a>
 */
package dev.glia.host.elf;
