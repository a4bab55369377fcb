package dev.glia.library.compile;

import dev.glia.host.file.Remembered;
import dev.glia.library.translate.ModTranslator;
import dev.glia.library.translate.Translation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The header that all translations begin with, which is known for certain when the first mod is translated. It is that of the last
 * build, as a rule: so it is found, and proven whole, while the first mod is translated.
 */
final class EarlyHeader {
    private final ModTranslator translator;
    private final Function<Optional<String>, List<String>> make;
    private final Remembered facts;
    private final String name;
    private final Workers workers;
    private final Optional<String> foreseen;
    private final Optional<Future<List<String>>> early;

    /**
     * Begins with the header of the last build.
     *
     * @param make gives the compiler's flags for a header of that text, and makes it where it is not there
     * @param toolchain its key
     */
    EarlyHeader(
            ModTranslator translator,
            Function<Optional<String>, List<String>> make,
            Remembered facts,
            String toolchain,
            Workers workers) {
        this.translator = translator;
        this.make = make;
        this.facts = facts;
        this.name = "header-" + toolchain.substring(0, 16);
        this.workers = workers;
        this.foreseen = facts.read(name);
        this.early = foreseen.map(text -> workers.begin(() -> make.apply(Optional.of(text))));
    }

    /** The compiler's flags for what {@code any} begins with. */
    Future<List<String>> flags(Translation any) {
        Optional<String> text = translator.header(any);
        if (text.isPresent() && text.equals(foreseen)) {
            return early.orElseThrow();
        }
        text.ifPresent(other -> facts.write(name, other));
        return workers.begin(() -> make.apply(text));
    }
}
