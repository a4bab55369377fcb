package dev.glia.verb.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a mod says of its licence, where that is not the package's. */
final class ModLicence {
    private static final Pattern SPDX = Pattern.compile("SPDX-License-Identifier:\\s*([A-Za-z0-9.+-]+)");

    /** Words of a licence, and the beginning of the identifiers that they fit. */
    private record Words(Pattern words, String family) {}

    private static final List<Words> WORDS = List.of(
            words("GNU\\s+Affero\\s+General\\s+Public\\s+Licen[cs]e|\\bAGPL\\b", "AGPL"),
            words("GNU\\s+Lesser\\s+General\\s+Public\\s+Licen[cs]e|\\bLGPL\\b", "LGPL"),
            words("GNU\\s+General\\s+Public\\s+Licen[cs]e|\\bGPL(v\\d)?\\b", "GPL"),
            words("Creative\\s+Commons|\\bCC[- ]BY", "CC-"),
            words("CeCILL", "CECILL"),
            words(
                    "non-?\\s?commercial\\s+use|not\\s+for\\s+(redistribution|distribution)|all\\s+rights\\s+reserved",
                    "LicenseRef-"));

    private ModLicence() {}

    /** The words that speak of another licence than the package's; empty where none do. */
    static Optional<String> other(String text, String licence) {
        Matcher spdx = SPDX.matcher(text);
        while (spdx.find()) {
            if (!spdx.group(1).equals(licence)) {
                return Optional.of(spdx.group());
            }
        }
        return WORDS.stream()
                .filter(one -> !licence.toUpperCase(Locale.ROOT)
                        .startsWith(one.family().toUpperCase(Locale.ROOT)))
                .map(one -> one.words().matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group().replaceAll("\\s+", " "))
                .findFirst();
    }

    private static Words words(String words, String family) {
        return new Words(Pattern.compile(words, Pattern.CASE_INSENSITIVE), family);
    }
}
