package dev.glia.library;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.translate.Transcript;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The mods that a build leaves out, because they are at fault, and what it tells the user of them. */
final class LeftOut {
    private final BuildRequest request;
    private final Inputs inputs;
    private final String failing;
    private final String without;
    private final SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
    private final Set<MechanismName> told = new HashSet<>();

    private LeftOut(BuildRequest request, Inputs inputs, String failing, String without) {
        this.request = request;
        this.inputs = inputs;
        this.failing = failing;
        this.without = without;
    }

    /** On the library for NEURON. */
    static LeftOut ofNeuron(BuildRequest request, Inputs inputs) {
        return new LeftOut(request, inputs, BrokenMod.FAILS, "the library is built without it");
    }

    /** On its counterpart for CoreNEURON, which may lack what NEURON runs. */
    static LeftOut ofCoreNeuron(BuildRequest request, Inputs inputs) {
        return new LeftOut(
                request,
                inputs,
                BrokenMod.FAILS_FOR_CORENEURON,
                "the library for CoreNEURON is built without it, and NEURON has it");
    }

    void add(Map<MechanismName, ModFault> more) {
        more.forEach(faults::putIfAbsent);
    }

    /** Mods whose units do not fit together: errors if the user asked for that, else warnings. */
    void addUnits(Map<MechanismName, ModFault> odd) {
        if (request.options().units().equals("error")) {
            add(odd);
        } else {
            odd.forEach((name, fault) -> request.progress()
                    .warn("%s:%s:%s: %s; %s"
                            .formatted(
                                    edited(name.pkg(), fault.file()),
                                    fault.line().orElseThrow(),
                                    fault.column().orElseThrow(),
                                    fault.reason(),
                                    fault.hint().orElseThrow())));
        }
    }

    /** Those of {@code objects} whose mods are not at fault. */
    List<ObjectCode> without(List<ObjectCode> objects) {
        return objects.stream()
                .filter(code -> !faults.containsKey(code.mod().name()))
                .toList();
    }

    /** Those of {@code mods} that are at fault. */
    List<StagedMod> atFault(List<StagedMod> mods) {
        return mods.stream().filter(mod -> faults.containsKey(mod.name())).toList();
    }

    /** Those of {@code mods} that are not at fault. */
    List<StagedMod> sound(List<StagedMod> mods) {
        return mods.stream().filter(mod -> !faults.containsKey(mod.name())).toList();
    }

    /** Warns of the mods that are left out so far: compiling the others takes a while. */
    void tell() {
        broken().values().stream().filter(mod -> !isFailure(mod)).forEach(this::tell);
    }

    /** The mods at fault, as a manifest and a user know them. */
    SortedMap<MechanismName, BrokenMod> broken() {
        SortedMap<MechanismName, BrokenMod> broken = new TreeMap<>();
        for (Mod mod : inputs.mods()) {
            ModFault fault = faults.get(mod.name());
            if (fault != null) {
                broken.put(mod.name(), broken(mod, fault));
            }
        }
        return broken;
    }

    /**
     * Warns of every mod that is left out.
     *
     * @param log for the commands that show failures again
     * @param command shows the failure of the mod of that full name
     * @throws ModFailuresException where one must not be left out: the project's own, any where that was asked for, and one
     *     that failed for a reason of the machine, which a manifest must not record
     */
    void enforce(Transcript log, UnaryOperator<String> command) {
        SortedMap<MechanismName, BrokenMod> broken = broken();
        List<BrokenMod> failures =
                broken.values().stream().filter(this::isFailure).toList();
        if (!failures.isEmpty()) {
            failures.forEach(mod -> log.write(command.apply(mod.name().fullName())));
            List<String> reports = failures.stream().map(this::report).toList();
            throw new ModFailuresException(failures, reports, log.file());
        }
        broken.values().forEach(this::tell);
    }

    private String report(BrokenMod mod) {
        return mod.report(edited(mod.name().pkg(), mod.path()), failing);
    }

    private String edited(String pkg, String path) {
        return EditedFile.of(inputs.contents().get(pkg).pkg().source(), pkg, path);
    }

    private boolean isFailure(BrokenMod mod) {
        return request.options().strict() && !mod.isPersonal()
                || request.ownPackages().contains(mod.name().pkg())
                || faults.get(mod.name()).machine();
    }

    private void tell(BrokenMod mod) {
        if (told.add(mod.name())) {
            request.progress().warn(mod.warning(edited(mod.name().pkg(), mod.path()), failing, without));
        }
    }

    private BrokenMod broken(Mod mod, ModFault fault) {
        return new BrokenMod(
                mod.name(),
                inputs.packageOf(mod).source().coordinate(),
                fault.file(),
                fault.line(),
                fault.column(),
                fault.reason(),
                fault.hint());
    }
}
