package dev.glia.lint;

import dev.glia.asset.ModKind;
import dev.glia.nmodl.ModCode;
import dev.glia.nmodl.ModCode.Act;
import dev.glia.nmodl.ModCode.Block;
import dev.glia.nmodl.ModCode.Stated;
import dev.glia.nmodl.ModCode.Table;
import dev.glia.nmodl.ModCode.Use;
import dev.glia.nmodl.NmodlFacts;
import dev.glia.nmodl.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes wrong when the simulation runs: tables of another temperature, and threads that share what they write. */
final class RunLints {
    private static final Set<String> RUNNING = Set.of(
            "BREAKPOINT",
            "DERIVATIVE",
            "KINETIC",
            "LINEAR",
            "NONLINEAR",
            "DISCRETE",
            "NET_RECEIVE",
            "BEFORE BREAKPOINT",
            "BEFORE STEP",
            "AFTER SOLVE",
            "AFTER STEP");
    /** Functions of NEURON's that nocmodl calls unsafe, most of which draw from one stream of random numbers. */
    private static final Set<String> SHARED = Set.of(
            "boundary",
            "deflate",
            "expfit",
            "exprand",
            "gauss",
            "invert",
            "normrand",
            "nrn_random_play",
            "poisrand",
            "poisson",
            "romberg",
            "schedule",
            "scop_random",
            "set_seed",
            "setseed",
            "spline",
            "stepforce");

    private static final String CELSIUS = "celsius";

    private final ModCode code;
    private final NmodlFacts facts;
    private final List<Remark> remarks = new ArrayList<>();

    RunLints(ModCode code, NmodlFacts facts) {
        this.code = code;
        this.facts = facts;
    }

    List<Remark> remarks() {
        tables();
        globals();
        threads();
        return remarks;
    }

    private void tables() {
        for (Block block : code.blocks()) {
            if (block.table().isPresent() && !block.table().get().depends().contains(CELSIUS)) {
                Table table = block.table().get();
                code.reachable(block).stream()
                        .filter(reached ->
                                reached.outward().anyMatch(use -> use.name().equals(CELSIUS) && use.act() != Act.CALL))
                        .min(Comparator.comparing((Block reached) -> reached != block)
                                .thenComparing(reached -> reached.place().line()))
                        .ifPresent(reader -> remarks.add(new Remark(
                                Rule.TABLE_CELSIUS,
                                table.place(),
                                "the TABLE in %s does not say DEPEND celsius, which %s reads: after a change of the temperature the old values stay; add celsius to DEPEND"
                                        .formatted(block.title(), reader == block ? "it" : reader.title()))));
            }
        }
    }

    private void globals() {
        Set<Block> running = new HashSet<>();
        code.blocks().stream()
                .filter(block -> RUNNING.contains(block.kind()))
                .forEach(block -> running.addAll(code.reachable(block)));
        Map<String, Place> first = new HashMap<>();
        Map<String, Block> where = new HashMap<>();
        for (Block block : code.blocks()) {
            if (running.contains(block)) {
                block.outward()
                        .filter(use -> use.act() == Act.WRITE && !isGuarded(use.name()))
                        .forEach(use -> {
                            first.putIfAbsent(use.name(), use.place());
                            where.putIfAbsent(use.name(), block);
                        });
            }
        }
        code.stated("GLOBAL")
                .map(Stated::name)
                .distinct()
                .filter(first::containsKey)
                .forEach(name -> remarks.add(new Remark(
                        Rule.GLOBAL_WRITTEN,
                        first.get(name),
                        "GLOBAL '%s' is written while the simulation runs, in %s, and is one for all segments (with THREADSAFE, for those of a thread); make it RANGE, or LOCAL where it is used"
                                .formatted(name, where.get(name).title()))));
    }

    /**
     * nocmodl takes a mod without THREADSAFE for safe unless it finds one of these in it. It says so of a mod of functions
     * alone, too; but that has no mechanism, which NEURON would run.
     */
    private void threads() {
        if (code.threadsafe() || facts.kind() == ModKind.FUNCTIONS) {
            return;
        }
        obstacle()
                .ifPresent(obstacle -> remarks.add(new Remark(
                        Rule.THREADSAFE,
                        obstacle.place(),
                        "NEURON runs the mechanism on one thread alone, because %s; where that does no harm, say THREADSAFE in the NEURON block"
                                .formatted(obstacle.text()))));
    }

    /** nocmodl takes one PROTECT for the word of the author. */
    private boolean isGuarded(String name) {
        return code.blocks().stream()
                .flatMap(Block::outward)
                .anyMatch(use -> use.guarded() && use.name().equals(name));
    }

    private record Obstacle(Place place, String text) {}

    private Optional<Obstacle> obstacle() {
        List<Obstacle> all = new ArrayList<>();
        code.verbatim().forEach(place -> all.add(new Obstacle(place, "it has VERBATIM")));
        for (Stated stated : code.stated()) {
            if (stated.keyword().endsWith("POINTER") || stated.keyword().equals("EXTERNAL")) {
                all.add(new Obstacle(stated.place(), "it has %s '%s'".formatted(stated.keyword(), stated.name())));
            }
        }
        for (Block block : code.blocks()) {
            if (Set.of("LINEAR", "NONLINEAR", "DISCRETE").contains(block.kind())) {
                all.add(new Obstacle(block.place(), "it has %s".formatted(block.kind())));
            }
            for (Use use : block.outward().toList()) {
                if (use.act() == Act.WRITE && facts.globals().contains(use.name()) && !isGuarded(use.name())) {
                    all.add(new Obstacle(use.place(), "it writes the GLOBAL '%s'".formatted(use.name())));
                } else if (use.act() == Act.CALL && SHARED.contains(use.name())) {
                    all.add(new Obstacle(use.place(), "it calls %s()".formatted(use.name())));
                }
            }
        }
        return all.stream()
                .min(Comparator.comparing((Obstacle one) -> one.place().line())
                        .thenComparing(one -> one.place().column()));
    }
}
