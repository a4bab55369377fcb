package dev.glia.neuron.walk;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Template;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Texts: names that NEURON knows, statements of hoc, and texts that it should never have seen. */
final class Words {
    private static final List<String> NAMES = List.of("soma", "dend", "axon", "apic", "Cell", "x_", "p_");
    private static final List<String> KNOWN = List.of(
            "hh",
            "pas",
            "extracellular",
            "na_ion",
            "k_ion",
            "fastpas",
            "IClamp",
            "SEClamp",
            "ExpSyn",
            "Exp2Syn",
            "AlphaSynapse",
            "NetStim",
            "IntFire1",
            "PatternStim",
            "Vector",
            "List",
            "CVode",
            "ParallelContext",
            "SectionList",
            "SaveState",
            "NetCon",
            "Matrix",
            "Random",
            "File",
            "FInitializeHandler",
            "APCount",
            "VClamp",
            "StringFunctions",
            "Impedance",
            "v",
            "diam",
            "cm",
            "L",
            "gnabar_hh",
            "m_hh",
            "g_pas",
            "ina",
            "nai",
            "xraxial",
            "vext",
            "amp",
            "dur",
            "del",
            "tau",
            "e",
            "g",
            "i",
            "start",
            "number",
            "weight",
            "delay",
            "threshold",
            "t",
            "dt",
            "celsius",
            "secondorder",
            "hoc_ac_",
            "PI");
    private static final List<String> HOC = List.of(
            "x_ = 1",
            "create soma",
            "access soma",
            "forall insert hh",
            "forall nseg = 3",
            "forall delete_section()",
            "objref o_  o_ = new Vector(10)",
            "o_ = new IClamp(0.5)",
            "finitialize(-65)",
            "fadvance()",
            "return",
            "stop",
            "quit()",
            "proc p_() { x_ = x_ + 1 }",
            "p_()",
            "func f_() { return 1 }",
            "continuerun(1)",
            "run()",
            "load_file(\"stdrun.hoc\")",
            "connect dend(0), soma(1)",
            "soma { x_ = 1",
            "}",
            "x_ = (",
            "while (1) {}",
            "soma.L = 1e9",
            "print 1",
            "strdef s_",
            "disconnect()",
            "uninsert hh",
            "pt3dclear()",
            "pt3dadd(0,0,0,1)",
            "define_shape()",
            "initnrn()",
            "begintemplate T_");
    private static final List<String> ODD = List.of(
            "",
            " ",
            "a b",
            "1a",
            "%s%n%d",
            "Größe",
            "神経",
            "a\nb",
            "\"",
            "\\",
            "x".repeat(255),
            "x".repeat(300),
            "y".repeat(20_000),
            "nul\0",
            "..",
            "soma[1000000]",
            "a.b.c",
            "-1",
            "$o1",
            "😀");

    private final Random chance;
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();

    Words(Random chance) {
        this.chance = chance;
    }

    /** What a walk may have made a variable of. */
    static List<String> names() {
        return Stream.of(NAMES, KNOWN, List.of("o_"), ODD).flatMap(List::stream).toList();
    }

    String name() {
        return any(NAMES);
    }

    String any() {
        int draw = chance.nextInt(100);
        return draw < 20 ? any(NAMES) : draw < 75 ? any(KNOWN) : draw < 90 ? any(HOC) : any(ODD);
    }

    String fileName() {
        return chance.nextInt(100) < 70
                ? "file" + chance.nextInt(3) + any(List.of(".swc", ".asc", "", ".hoc"))
                : clean(any(ODD));
    }

    String function() {
        List<String> all = Neuron.functions();
        return all.get(chance.nextInt(all.size()));
    }

    String member(HocObject object) {
        String type = object.toString().replaceFirst("\\[\\d+]$", "");
        List<String> all = members.get(type);
        if (all == null) { // asked without a lock, since another thread may have NEURON and call code that asks here
            all = new Template(type)
                    .members().stream().map(Template.Member::name).toList();
            members.put(type, all);
        }
        return all.isEmpty() ? any() : all.get(chance.nextInt(all.size()));
    }

    private static String clean(String name) {
        return name.replace("\0", "").replace("/", "");
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
