package dev.glia.verb;

import dev.glia.asset.Dialect;
import dev.glia.select.Candidate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One mechanism in the documents of this package. */
final class CandidateJson {
    private CandidateJson() {}

    static Map<String, Object> document(Candidate candidate) {
        Map<String, Object> document = new TreeMap<>();
        document.put("name", candidate.name().fullName());
        document.put("asset", candidate.name().asset());
        document.put("package", candidate.name().pkg());
        document.put("variant", candidate.name().variant());
        document.put("builtin", candidate.name().isBuiltin());
        document.put("kind", ListingFilter.word(candidate.kind()));
        dialect(candidate).ifPresent(dialect -> document.put("dialect", dialect));
        candidate.broken().ifPresent(why -> document.put("broken", why));
        if (candidate.isPersonal()) {
            document.put("personal", true);
        }
        if (!candidate.name().isBuiltin()) {
            document.put("version", candidate.version());
            document.put("coordinate", candidate.coordinate());
        }
        return document;
    }

    /** The simulator a mod is written for; empty for one that fits every simulator. */
    static Optional<String> dialect(Candidate candidate) {
        return word(candidate.dialect());
    }

    /** How documents and tables write a dialect; empty for that of every simulator. */
    static Optional<String> word(Dialect dialect) {
        return dialect == Dialect.COMMON
                ? Optional.empty()
                : Optional.of(dialect.name().toLowerCase(Locale.ROOT));
    }
}
