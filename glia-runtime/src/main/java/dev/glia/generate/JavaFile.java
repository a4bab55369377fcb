package dev.glia.generate;

/**
 * A file of Java.
 *
 * @param path below the folder of sources, with forward slashes
 */
public record JavaFile(String path, String text) {}
