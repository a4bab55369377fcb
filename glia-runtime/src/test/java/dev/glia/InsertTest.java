package dev.glia;

import static dev.glia.Glia.at;
import static dev.glia.Glia.pkg;
import static dev.glia.Glia.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.MechanismName;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inserting by asset name into the real NEURON, with NEURON's own mechanisms. */
class InsertTest {

    @TempDir
    Path config;

    @Test
    void neurons_own_mechanisms_are_inserted_placed_made_set_read_recorded_and_stimulated_by_short_names() {
        assertEquals(
                List.of(
                        "hh gnabar 0.2 0.2, of one segment 0.3 0.2",
                        "recorded 0.3",
                        "IClamp at 0.5 amp 0.25",
                        "ExpSyn at 0.9 tau 3.0",
                        "NetStim number 7.0, no section",
                        "conductance after the third spike 0.03",
                        "NEURON's own: pas"),
                run("insert"));
    }

    @Test
    void an_insert_of_the_wrong_kind_is_refused_with_the_call_that_is_right() {
        assertEquals(
                List.of(
                        "InsertException: 'NetStim' (NetStim) is an artificial cell, which is in no section; make it with `Glia.insert(\"NetStim\")`.",
                        "InsertException: 'pas' (pas) is a density mechanism, which needs a section; insert it with `Glia.insert(section, \"pas\")`.",
                        "InsertException: 'IClamp' (IClamp) is a point process, which needs a section; insert it with `Glia.insert(section, \"IClamp\")`.",
                        "InsertException: 'pas' (pas) is a density mechanism, which is in the whole of its section and cannot go to 0.3 alone; insert it with `Glia.insert(section, \"pas\")`.",
                        "InsertException: 'pas' (pas) is a density mechanism, which needs a section; insert it with `Glia.insert(section, \"pas\", pkg(\"NEURON\"))`.",
                        "InsertException: 'IClamp' (IClamp) is a point process, which needs a section; insert it with `Glia.insert(section, \"IClamp\", pkg(\"NEURON\"), variant(\"0\"))`.",
                        "UnknownAssetException: asset 'psa' is in no package: there is no Glia package on the class path, only NEURON's own mechanisms. Near names are 'pas'; list all with `mvn glia:list` (`glia list` on the command line).",
                        "NoMatchesException: 'pas' contradicts package 'mine', which is asked for as well. Ask for it with `Glia.resolve(\"pas\", pkg(\"NEURON\"), variant(\"0\"))`."),
                run("refuse"));
    }

    private List<String> run(String what) {
        ChildJvm.Ended ended = ChildJvm.of(Model.class, what)
                .jvm("-Dglia.neuron.home=" + TestNeuron.installation().home(), "-Dglia.config=" + config)
                .run();
        assertEquals(0, ended.exit(), ended::text);
        return ended.out()
                .lines()
                .map(line -> line.replaceFirst(" Glia has looked on the class path \\(.*?\\)\\.", ""))
                .toList();
    }

    /** The model that the child runs. */
    static final class Model {
        public static void main(String[] arguments) {
            Glia.start();
            if (arguments[0].equals("insert")) {
                insert();
            } else {
                refuse();
            }
        }

        private static void insert() {
            Section soma = Neuron.section("soma").L(20).diam(20).nseg(3);
            Inserted.Density hh = (Inserted.Density) Glia.insert(soma, "hh", with("gnabar", 0.2));
            hh.at(0.1).set("gnabar", 0.3);
            System.out.println("hh gnabar " + hh.get("gnabar") + " " + soma.get("gnabar_hh", 0.9) + ", of one segment "
                    + hh.at(0.1).get("gnabar") + " " + hh.at(0.5).get("gnabar"));
            Vector recorded = hh.at(0.1).record("gnabar");
            Inserted clamp = Glia.insert(soma, "IClamp", with("amp", 0.25));
            Inserted.Point synapse = (Inserted.Point) Glia.insert(soma, "ExpSyn", at(0.9), with("tau", 3));
            Inserted stimulator = Glia.insert("NetStim", with("number", 7));
            NetCon spikes = synapse.set("tau", 1e9).stimulate(1, 1, 3, 0.01);
            Vector conductance = synapse.record("g");
            Neuron.finitialize(-65);
            Neuron.continuerun(5);
            System.out.println("recorded " + recorded.get(recorded.size() - 1));
            System.out.println("IClamp at " + place(clamp) + " amp " + clamp.get("amp"));
            System.out.println("ExpSyn at " + place(synapse) + " tau "
                    + synapse.set("tau", 3).get("tau"));
            System.out.println("NetStim number " + stimulator.get("number") + ", no section" + place(stimulator));
            System.out.printf(
                    Locale.ROOT, "conductance after the third spike %.2f%n", conductance.get(conductance.size() - 1));
            System.out.println("NEURON's own: " + Glia.resolve("pas", pkg("NEURON")));
            spikes.close();
        }

        private static String place(Inserted inserted) {
            return ((Inserted.Point) inserted)
                    .pointProcess()
                    .segment()
                    .map(s -> String.valueOf(s.x()))
                    .orElse("");
        }

        private static void refuse() {
            Section soma = Neuron.section("soma");
            for (Runnable wrong : List.<Runnable>of(
                    () -> Glia.insert(soma, "NetStim"),
                    () -> Glia.insert("pas"),
                    () -> Glia.insert("IClamp"),
                    () -> Glia.insert(soma, "pas", at(0.3)),
                    () -> Glia.insert("pas", pkg("NEURON")),
                    () -> Glia.insert(MechanismName.builtin("IClamp")),
                    () -> Glia.insert(soma, "psa"),
                    () -> Glia.insert(soma, MechanismName.builtin("pas"), pkg("mine")))) {
                try {
                    wrong.run();
                } catch (GliaException e) {
                    System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
                }
            }
        }
    }
}
