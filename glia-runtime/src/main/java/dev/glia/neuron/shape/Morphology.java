package dev.glia.neuron.shape;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A reconstructed cell, read by NEURON's Import3d.
 *
 * @param sections those that the file gave, in NEURON's order: {@code soma[0]}, {@code dend[0]}, ...
 */
public record Morphology(List<Section> sections) {
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

    public Morphology {
        sections = List.copyOf(sections);
    }

    /**
     * Reads a morphology file into sections of the running NEURON; SWC ({@code .swc}) or Neurolucida ({@code .asc}, 3).
     *
     * @throws NeuronException if the file is not there, is of another kind, or cannot be read as what it claims to be
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
        HocObject cell = Neuron.create("GliaMorphology");
        try (HocObject source = Neuron.create(reader)) {
            source.call("input", file.toAbsolutePath().toString());
            if (source.get("err") != 0) {
                throw new NeuronException("the morphology '%s' cannot be read as %s".formatted(file, reader), "");
            }
            try (HocObject builder = Neuron.create("Import3d_GUI", source, 0)) {
                builder.call("instantiate", cell);
            }
        }
        try (HocObject all = (HocObject) cell.member("all")) {
            return new Morphology(Neuron.sections(all));
        }
    }

    private static String reader(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".swc")) {
            return "Import3d_SWC_read";
        }
        if (name.endsWith(".asc")) {
            return "Import3d_Neurolucida3";
        }
        throw new NeuronException(
                "the morphology '%s' is neither SWC ('.swc') nor Neurolucida ('.asc')".formatted(file), "");
    }
}
