package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;

import dev.glia.neuron.Neuron;

/** What another walk has met, of statements of hoc by which models are built. Each finding is a method of its own. */
final class ModelFindings {
    private ModelFindings() {}

    static void listsThatChange() {
        Neuron.hoc("create a, b, d[4]");
        Neuron.hoc("objref list, nil\nlist = new SectionList()");
        Neuron.hoc("n = list.allroots()");
        Neuron.hoc("forsec list { list = nil }");
        require("object_id(list) == 0");
        Neuron.hoc("forall { forsec \"d.*\" { delete_section() } }");
        Neuron.hoc("n = 0");
        Neuron.hoc("forall n += 1");
        require("n == 2");
        Neuron.hoc("create d[4]\nlist = new SectionList()");
        Neuron.hoc("n = list.allroots()");
        Neuron.hoc("n = 0");
        Neuron.hoc("forsec list { n += 1 forsec \"d.*\" { m = list.remove() } }");
        require("n == 2");
        refused("not a SectionList", () -> Neuron.hoc("objref list\nforsec list { n += 1 }"));
        Neuron.hoc("n = 0");
        Neuron.hoc("forall { n += 1 if (n == 2) break }");
        require("n == 2");
        Neuron.hoc("n = 0");
        Neuron.hoc("forsec \"%s\" n += 1".formatted("[".repeat(150)));
        Neuron.hoc("forsec \"d[<0-2>]\" n += 1");
        require("n == 3");
        sectionsOfObject();
        Neuron.run(1);
    }

    private static void sectionsOfObject() {
        Neuron.cell("Some", "soma", "dend[3]");
        Neuron.hoc("objref some\nsome = new Some()");
        Neuron.hoc("n = execute1(\"forall { forall delete_section() }\", some, 0)");
    }

    private static void require(String condition) {
        if (Neuron.number(condition) != 1) {
            throw new AssertionError("a finding of a walk: not " + condition);
        }
    }
}
