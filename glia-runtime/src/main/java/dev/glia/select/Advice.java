package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The commands that an error suggests. They depend on where the question was asked, because they must work there exactly as
 * printed.
 *
 * @param list lists all assets
 * @param exactly asks for one mechanism and no other
 * @param looked a sentence on where packages were looked for, at the moment of the refusal; empty where the user has said it
 */
public record Advice(String list, Function<MechanismName, String> exactly, Supplier<String> looked) {
    private static final Supplier<String> SAID = () -> "";

    /** For whoever asks in a program. */
    public static final Advice JAVA = new Advice(
            "`mvn glia:list` (`glia list` on the command line)",
            name -> "`Glia.resolve(\"%s\", pkg(\"%s\"), variant(\"%s\"))`"
                    .formatted(name.asset(), name.pkg(), name.variant()),
            SAID);

    /** For whoever asks in a Maven project. */
    public static final Advice MAVEN = maven("");

    /**
     * For whoever asks a goal.
     *
     * @param packages the properties that say where the packages are, each after a blank; empty where they are the project's
     */
    public static Advice maven(String packages) {
        return new Advice(
                "`mvn glia:list%s`".formatted(packages),
                name -> "`mvn glia:show -Dglia.asset=%s -Dglia.pkg=%s -Dglia.variant=%s%s`"
                        .formatted(name.asset(), name.pkg(), name.variant(), packages),
                SAID);
    }

    /**
     * For whoever asks on the command line.
     *
     * @param packages the options that say where the packages are, each after a blank; empty where nothing was said
     */
    public static Advice commandLine(String packages) {
        return new Advice(
                "`glia list%s`".formatted(packages),
                name -> "`glia show %s --pkg=%s --variant=%s%s`"
                        .formatted(name.asset(), name.pkg(), name.variant(), packages),
                SAID);
    }

    /** The same, with a sentence on where packages were looked for. */
    public Advice havingLooked(Supplier<String> sentence) {
        return new Advice(list, exactly, sentence);
    }

    String exactly(Candidate candidate) {
        return exactly.apply(candidate.name());
    }
}
