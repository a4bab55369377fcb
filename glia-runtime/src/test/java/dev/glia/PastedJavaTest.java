package dev.glia;

import static dev.glia.Glia.at;
import static dev.glia.Glia.pkg;
import static dev.glia.Glia.prefer;
import static dev.glia.Glia.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.MechanismName;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.select.Explanation;
import dev.glia.select.Preference;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the errors of inserting, resolving and preferring tell to write is compiled as it stands, run, and helps. */
class PastedJavaTest {

    @TempDir
    Path folder;

    @Test
    void the_java_that_an_error_tells_to_write_compiles_and_helps() {
        List<String> classPath =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        TwoLabs.jars(folder).forEach(jar -> classPath.add(jar.toString()));
        ChildJvm.Ended ended = ChildJvm.on(classPath, Model.class.getName(), folder.toString())
                .jvm(
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder.resolve("no-config"))
                .limit(Duration.ofMinutes(5))
                .run();
        assertEquals(0, ended.exit(), ended::text);
        assertEquals(
                List.of(
                        "AmbiguousAssetException: Glia.select(\"Kv1\", pkg(\"lab_a\"), variant(\"0\"))",
                        "Kv1 means glia__lab_a__Kv1__0",
                        "NoMatchesException: Glia.resolve(\"Kv1\", pkg(\"lab_a\"), variant(\"0\"))",
                        "NoMatchesException: Glia.resolve(\"Syn\", pkg(\"lab_b\"), variant(\"0\"))",
                        "NoMatchesException: Glia.resolve(\"pas\", pkg(\"NEURON\"), variant(\"0\"))",
                        "BrokenModException: Glia.resolve(\"Broken\", pkg(\"lab_b\"), variant(\"mended\"))",
                        "InsertException: Glia.insert(\"NetStim\")",
                        "InsertException: Glia.insert(section, \"hh\")",
                        "InsertException: Glia.insert(section, \"IClamp\")",
                        "InsertException: Glia.insert(section, \"hh\")",
                        "InsertException: Glia.insert(section, \"pas\", pkg(\"lab_b\"))",
                        "hh is in the section: true, pas of lab_b too: true",
                        "ContextException: try (var outer = Glia.context(pkg(\"lab_a\")); var inner = Glia.context(prefer(\"Kv1\", variant(\"hi\")))) { }",
                        "ContextException: Glia.captureContext().wrap(task)",
                        "PreferenceException: Glia.resolve(\"Kv1\", pkg(\"lab_b\"))",
                        "PreferenceException: Glia.resolve(\"Kv1\", pkg(\"lab_b\"))",
                        "PreferenceException: Glia.context(prefer(\"Kv1\", pkg(\"lab_b\"))).close()",
                        "GliaException: Glia.select(\"hh\")",
                        "selected: [Preference[asset=Optional[Kv1], pkg=Optional[lab_a], variant=Optional[0]]]"),
                ended.out().lines().toList());
    }

    /** The model that the child runs: each error, then what the error says. */
    static final class Model {
        private final Path folder;
        private int pasted;

        Model(Path folder) {
            this.folder = folder;
        }

        public static void main(String[] arguments) throws Exception {
            Glia.start();
            new Model(Path.of(arguments[0])).errors(Neuron.section("soma"));
        }

        private void errors(Section soma) throws Exception {
            paste(soma, "%s", () -> Glia.resolve("Kv1"));
            System.out.println("Kv1 means " + Glia.resolve("Kv1"));
            paste(soma, "%s", () -> Glia.insert(soma, "Kv1", pkg("lab_b"), variant("hi")));
            paste(soma, "%s", () -> Glia.resolve("glia__lab_b__Syn__0", pkg("lab_a")));
            paste(soma, "%s", () -> Glia.insert(soma, MechanismName.builtin("pas"), pkg("mine")));
            paste(soma, "%s", () -> Glia.resolve("Broken", pkg("lab_a")));
            paste(soma, "%s", () -> Glia.insert(soma, "NetStim"));
            paste(soma, "%s", () -> Glia.insert("hh"));
            paste(soma, "%s", () -> Glia.insert("IClamp"));
            paste(soma, "%s", () -> Glia.insert(soma, "hh", at(0.3)));
            paste(soma, "%s", () -> Glia.insert("pas", pkg("lab_b")));
            System.out.println("hh is in the section: " + soma.has("hh") + ", pas of lab_b too: "
                    + soma.has("glia__lab_b__pas__0"));
            contexts(soma);
            paste(soma, "Glia.resolve(\"Kv1\", %s)", () -> Glia.resolve("Kv1", pkg("lab_b"), pkg("lab_a")));
            paste(soma, "Glia.resolve(\"Kv1\", %s)", () -> Glia.context(pkg("lab_b"), pkg("lab_a")));
            Map<String, Preference> misplaced =
                    Map.of("Kv1", Preference.of("pas", Optional.of("lab_b"), Optional.empty()));
            paste(soma, "%s.close()", () -> Glia.context(misplaced));
            Glia.select("hh", pkg("gone"));
            paste(soma, "%s", () -> {
                Explanation passedOver = Glia.explain("hh");
                throw new GliaException(passedOver.warning(passedOver.skipped().get(0)));
            });
            System.out.println("selected: " + Glia.selected());
        }

        private void contexts(Section soma) throws Exception {
            GliaContext outer = Glia.context(pkg("lab_a"));
            GliaContext inner = Glia.context(prefer("Kv1", variant("hi")));
            paste(soma, "%s", outer::close);
            inner.close();
            GliaException[] refused = new GliaException[1];
            Thread other = new Thread(() -> {
                try {
                    outer.close();
                } catch (GliaException e) {
                    refused[0] = e;
                }
            });
            other.start();
            other.join();
            paste(soma, "%s", () -> {
                throw refused[0];
            });
            outer.close();
        }

        /** @param around what the pasted text is written into */
        private void paste(Section soma, String around, Runnable wrong) throws Exception {
            try {
                wrong.run();
                System.out.println("no error");
            } catch (GliaException e) {
                String statement = around.formatted(e.getMessage().split("`")[1]);
                System.out.println(e.getClass().getSimpleName() + ": " + statement);
                compiled(statement).accept(soma);
            }
        }

        @SuppressWarnings("unchecked")
        private Consumer<Section> compiled(String statement) throws Exception {
            String name = "Pasted" + pasted++;
            Path source = Files.writeString(folder.resolve(name + ".java"), """
                    import static dev.glia.Glia.*;
                    import dev.glia.Glia;
                    import dev.glia.neuron.Section;
                    public class %s implements java.util.function.Consumer<Section> {
                        public void accept(Section section) {
                            Runnable task = () -> {};
                            %s;
                        }
                    }
                    """.formatted(name, statement));
            int exit = ToolProvider.getSystemJavaCompiler()
                    .run(null, System.err, System.err, "-d", folder.toString(), source.toString());
            if (exit != 0) {
                throw new AssertionError(statement + " does not compile");
            }
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
                return (Consumer<Section>)
                        loader.loadClass(name).getDeclaredConstructor().newInstance();
            }
        }
    }
}
