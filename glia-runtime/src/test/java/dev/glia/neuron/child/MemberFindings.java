package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.refused;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.List;

/** What calls of the members of all of NEURON's classes by chance have met. Each finding is a method of its own. */
final class MemberFindings {
    private MemberFindings() {}

    static void sectionWithoutName() {
        Section soma = Neuron.section("soma").insert("hh");
        Neuron.hoc("create some");
        Neuron.hoc("objref reference\nsome { reference = new SectionRef() }");
        Neuron.hoc("n = reference.unname()");
        Neuron.run(1);
        Neuron.sections().forEach(Section::close);
        Neuron.finitialize(-65);
        if (!Neuron.sections().isEmpty() || soma.isAlive()) {
            throw new AssertionError("a finding of a walk: sections without names stay");
        }
        Neuron.section("soma");
        Neuron.run(1);
    }

    /** What is submitted in a task waits beside what another ParallelContext submits, and may outlive its task. */
    static void tasksOfTasks() {
        Neuron.hoc("objref first, second\nfirst = new ParallelContext()\nsecond = new ParallelContext()");
        Neuron.hoc("func leaf() { return $1 }");
        Neuron.hoc("func tree() { first.submit(\"leaf\", 3) second.submit(\"leaf\", 4) return $1 }");
        Neuron.hoc("n = first.submit(\"tree\", 1)");
        Neuron.hoc("proc collect() { while ($o1.working()) { n = $o1.retval() } }");
        SolverFindings.quietly(() -> Neuron.hoc("collect(first)"));
        Neuron.hoc("n = 0");
        Neuron.run(1);
    }

    /** NEURON takes it for the end of the process; and what was closed next followed what was left of the box. */
    static void boxes() {
        for (String type : List.of("HBox", "VBox")) {
            HocObject box = Neuron.create(type);
            try (HocObject kept = Neuron.create("Vector", 3);
                    HocObject other = Neuron.create("Vector", 5)) {
                box.call("ref", kept);
                box.call("ref", other);
            }
            box.close();
            Neuron.create(type).close();
        }
        Neuron.hoc("objref box\nbox = new VBox()\nn = box.ref(box)\nobjref box");
        Neuron.run(1);
    }

    static void largeMeans() {
        try (HocObject random = Neuron.create("Random")) {
            refused("drawn from without end", () -> random.call("poisson", 1e7));
            random.call("poisson", 700);
            if (random.number("repick") < 100) {
                throw new AssertionError("a finding of a walk: no Poisson distribution");
            }
        }
    }
}
