package dev.glia.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** SPDX identifiers for what pip metadata and licence files say. */
final class Licences {
    /** From trove classifiers, which are exact. */
    private static final Map<String, String> CLASSIFIERS = Map.ofEntries(
            Map.entry("MIT License", "MIT"),
            Map.entry("Apache Software License", "Apache-2.0"),
            Map.entry("GNU General Public License v2 (GPLv2)", "GPL-2.0-only"),
            Map.entry("GNU General Public License v2 or later (GPLv2+)", "GPL-2.0-or-later"),
            Map.entry("GNU General Public License v3 (GPLv3)", "GPL-3.0-only"),
            Map.entry("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
            Map.entry("GNU Lesser General Public License v3 (LGPLv3)", "LGPL-3.0-only"),
            Map.entry("GNU Lesser General Public License v3 or later (LGPLv3+)", "LGPL-3.0-or-later"),
            Map.entry("GNU Affero General Public License v3", "AGPL-3.0-only"),
            Map.entry("GNU Affero General Public License v3 or later (AGPLv3+)", "AGPL-3.0-or-later"),
            Map.entry("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
            Map.entry("CEA CNRS Inria Logiciel Libre License, version 2.1 (CeCILL-2.1)", "CECILL-2.1"),
            Map.entry("ISC License (ISCL)", "ISC"),
            Map.entry("The Unlicense (Unlicense)", "Unlicense"));

    /** From the free text of the old {@code License} field, in lower case. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("mit", "MIT"),
            Map.entry("mit license", "MIT"),
            Map.entry("apache license, version 2.0", "Apache-2.0"),
            Map.entry("the apache license, version 2.0", "Apache-2.0"),
            Map.entry("apache 2.0", "Apache-2.0"),
            Map.entry("apache-2.0", "Apache-2.0"),
            Map.entry("bsd-3-clause", "BSD-3-Clause"),
            Map.entry("bsd (3-clause)", "BSD-3-Clause"),
            Map.entry("bsd-2-clause", "BSD-2-Clause"),
            Map.entry("gplv2", "GPL-2.0-only"),
            Map.entry("gplv3", "GPL-3.0-only"),
            Map.entry("gpl-3.0", "GPL-3.0-only"),
            Map.entry("gplv3+", "GPL-3.0-or-later"),
            Map.entry("gpl-3.0-or-later", "GPL-3.0-or-later"),
            Map.entry("lgplv3", "LGPL-3.0-only"),
            Map.entry("mpl-2.0", "MPL-2.0"));

    private static final String CLASSIFIER = "License :: OSI Approved :: ";

    private static final Set<String> FILES = Set.of("license", "licence", "copying");

    private Licences() {}

    /** The files in this folder that hold a licence's text, by their names. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> FILES.contains(file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.(txt|md|rst)$", "")))
                    .sorted()
                    .toList();
        }
    }

    /** What the metadata of a distribution says, most exact field first. */
    static Optional<String> of(Optional<String> expression, List<String> classifiers, Optional<String> field) {
        return expression
                .or(() -> classifiers.stream()
                        .filter(c -> c.startsWith(CLASSIFIER))
                        .flatMap(c -> Optional.ofNullable(CLASSIFIERS.get(c.substring(CLASSIFIER.length()))).stream())
                        .findFirst())
                .or(() -> field.map(f -> SPELLINGS.get(f.strip().toLowerCase(Locale.ROOT))))
                .or(() -> field.flatMap(Licences::ofText));
    }

    /** What the name of a licence in a pom means; one without blanks is taken for an identifier. */
    static Optional<String> named(String name) {
        String words = name.strip();
        return words.matches("[A-Za-z0-9.+-]+")
                ? Optional.of(words)
                : Optional.ofNullable(SPELLINGS.get(words.toLowerCase(Locale.ROOT)))
                        .or(() -> Optional.ofNullable(CLASSIFIERS.get(words)));
    }

    /** SPDX's name for a licence that has none there, and whose text is in this file. */
    static String reference(String file) {
        return "LicenseRef-" + file.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    /** What a licence's text is, by its first words; before a title there may be a sentence. */
    static Optional<String> ofText(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        String beginning = words.substring(0, Math.min(words.length(), 200));
        String head = words.substring(0, Math.min(words.length(), 1500));
        boolean later = words.split("Preamble|TERMS AND CONDITIONS", 2)[0].contains("any later version");
        if (head.startsWith("Apache License Version 2.0")) {
            return Optional.of("Apache-2.0");
        }
        if (head.contains("Permission is hereby granted, free of charge")) {
            return Optional.of("MIT");
        }
        if (head.contains("Redistribution and use in source and binary forms")) {
            return Optional.of(words.contains("Neither the name") ? "BSD-3-Clause" : "BSD-2-Clause");
        }
        if (head.startsWith("Mozilla Public License Version 2.0")) {
            return Optional.of("MPL-2.0");
        }
        for (String family : List.of("AFFERO GPL", "LESSER GPL", "GPL")) {
            String title = "GNU " + family.replace("GPL", "GENERAL PUBLIC LICENSE");
            for (int version = 2; version <= 3; version++) {
                if (beginning.contains(title + " Version " + version)) {
                    String prefix = family.equals("GPL") ? "" : family.substring(0, 1);
                    return Optional.of(prefix + "GPL-" + version + ".0-" + (later ? "or-later" : "only"));
                }
            }
        }
        return Optional.empty();
    }
}
