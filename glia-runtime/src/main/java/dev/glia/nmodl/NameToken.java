package dev.glia.nmodl;

/**
 * The statement that names the mechanism. Where a mod has several, the last one, which is the one that nocmodl obeys.
 *
 * @param keyword {@code SUFFIX}, {@code POINT_PROCESS} or {@code ARTIFICIAL_CELL}
 * @param text the name
 * @param start offset of the name in bytes, from 0
 */
public record NameToken(String keyword, String text, int start, Place place) {
    int end() {
        return start + text.length();
    }
}
