package dev.glia.neuron.shape;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reconstructed cell, read by NEURON's Import3d; its sections leave the model with it.
 *
 * @param cell the object that the sections belong to; NEURON names them after it
 * @param sections those that the file gave, in NEURON's order: {@code soma[0]}, {@code dend[0]}, ...
 */
public record Morphology(HocObject cell, List<Section> sections) implements AutoCloseable {
    /** Import3d may only lengthen what a template declares; the sections that the declaration makes are deleted at once. */
    private static final String CELL = """
            begintemplate GliaMorphology
            public soma, axon, dend, apic, all, somatic, axonal, basal, apical
            objref all, somatic, axonal, basal, apical
            create soma[1], axon[1], dend[1], apic[1]
            proc init() {
                all = new SectionList()
                somatic = new SectionList()
                axonal = new SectionList()
                basal = new SectionList()
                apical = new SectionList()
                forall delete_section()
            }
            endtemplate GliaMorphology
            """;

    /** It counts lines and spines aloud, and then tells what it finds strange; the latter alone is worth telling. */
    private static final String NEUROLUCIDA = "Import3d_Neurolucida3";

    public Morphology {
        Objects.requireNonNull(cell, "cell");
        sections = List.copyOf(sections);
    }

    /**
     * Reads a morphology file into sections of the running NEURON; SWC ({@code .swc}) or Neurolucida ({@code .asc}, V3). What
     * NEURON finds strange and reads all the same, a dendrite that begins outside the soma for example, it prints.
     *
     * @throws NeuronException if the file is not there, is of another kind, or cannot be read to its end as what it claims to
     *     be; the message names the line
     */
    public static Morphology read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new NeuronException("the morphology '%s' is not there".formatted(file), "");
        }
        String reader = reader(file);
        Neuron.loadFile("stdlib.hoc");
        Neuron.loadFile("import3d.hoc");
        if (!Neuron.knows("GliaMorphology")) {
            Neuron.hoc(CELL);
        }
        try (HocObject source = Neuron.create(reader)) {
            input(source, file);
            requireSections(source, file);
            HocObject cell = Neuron.create("GliaMorphology");
            try (HocObject builder = Neuron.create("Import3d_GUI", source, 0)) {
                builder.call("instantiate", cell);
            }
            try (HocObject all = (HocObject) cell.member("all")) {
                return new Morphology(cell, Neuron.sections(all));
            }
        }
    }

    /** Those of one kind, by what NEURON calls them: {@code soma}, {@code axon}, {@code dend} or {@code apic}. */
    public List<Section> named(String kind) {
        return sections.stream()
                .filter(section -> section.name().matches(".*\\." + Pattern.quote(kind) + "\\[\\d+]"))
                .toList();
    }

    private static void input(HocObject reader, Path file) {
        boolean counts = reader.toString().startsWith(NEUROLUCIDA);
        try {
            if (counts) {
                reader.set("quiet", 1);
            }
            reader.call("input", file.toAbsolutePath().toString());
            if (counts) {
                Neuron.call("execute", "{quiet = 0  if (b2serr.count > 0) { errout() }}", reader);
            }
        } catch (NeuronException e) {
            try (HocObject open = (HocObject) reader.member("file");
                    HocObject points = (HocObject) reader.member("iline")) {
                open.call("close");
                String where = points.number("size") == 0
                        ? "before the first point"
                        : "near line " + Math.round(points.number("get", points.number("size") - 1));
                throw new NeuronException(
                        "the morphology '%s' cannot be read: NEURON does not understand what stands %s"
                                .formatted(file, where),
                        e.neuronOutput());
            }
        }
    }

    private static void requireSections(HocObject reader, Path file) {
        try (HocObject read = (HocObject) reader.member("sections")) {
            if (read.number("count") == 0) {
                throw new NeuronException("the morphology '%s' holds no section".formatted(file), "");
            }
        }
    }

    private static String reader(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".swc")) {
            MorphologyText.of(file).requireSwc();
            return "Import3d_SWC_read";
        }
        if (name.endsWith(".asc")) {
            MorphologyText.of(file).requireNeurolucida();
            return NEUROLUCIDA;
        }
        throw new NeuronException(
                "the morphology '%s' is neither SWC ('.swc') nor Neurolucida ('.asc')".formatted(file), "");
    }

    @Override
    public void close() {
        cell.close();
    }
}
