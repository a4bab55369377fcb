package dev.glia.select;

import java.util.Optional;

/**
 * Why a preference can never be met by the packages that are there.
 *
 * @param why as half a sentence, with near spellings
 * @param meant the preference that was probably meant, which can be met; empty where nothing is spelled nearly so
 */
public record PreferenceFault(String why, Optional<Preference> meant) {}
