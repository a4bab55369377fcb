package dev.glia.nmodl;

/**
 * A file that a mod includes, by NMODL's INCLUDE or by C++'s {@code #include}.
 *
 * @param file as written, without quotes; empty where a macro names it
 */
public record Include(String file, Place place) {}
