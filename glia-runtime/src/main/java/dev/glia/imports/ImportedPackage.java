package dev.glia.imports;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package in memory, ready to be written.
 *
 * @param files by their path inside the package: mods, the files they INCLUDE, and the licence's text
 * @param notes what the user should know of single mods, one line each; empty when all is well
 * @param copies files that were left out, each with the path of the identical one that stays
 */
public record ImportedPackage(
        ModPackage pkg, SortedMap<String, byte[]> files, List<String> notes, SortedMap<String, String> copies) {
    public ImportedPackage {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        notes = List.copyOf(notes);
        copies = Collections.unmodifiableSortedMap(new TreeMap<>(copies));
    }

    /** Writes the package as a jar; the same package always has the same bytes. */
    public void writeTo(Path jar) {
        PackageWriter.write(jar, pkg, files);
    }

    /** Writes the package below a folder of class files, where nothing that is as it should be is touched. */
    public void writeInto(Path classes) {
        PackageWriter.writeFolder(classes, pkg, files);
    }
}
