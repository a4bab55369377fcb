package dev.glia.library;

/**
 * The library as it was published.
 *
 * @param sha256 of its bytes, hexadecimal
 * @param size in bytes
 * @param key what it was made of: objects, registration and link flags; the same key always gives a library that does
 *     the same
 */
public record LibraryFile(String sha256, long size, String key) {}
