package dev.glia.library;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.host.HostException;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.check.SymbolCheck;
import dev.glia.library.compile.Compilation;
import dev.glia.library.compile.CompileListener;
import dev.glia.library.compile.Compiled;
import dev.glia.library.compile.CompilerReads;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.link.CachedLibrary;
import dev.glia.library.link.CoreLink;
import dev.glia.library.link.SystemSymbols;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.OwnMods;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.CoreToolchain;
import dev.glia.library.translate.CoreTranslator;
import dev.glia.library.translate.Transcript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles, checks and links mods for CoreNEURON. Mods that fail do not stop the others. */
public final class CoreBuild {
    private static final String FOR_NEURON_ALONE =
            "VERBATIM that only NEURON understands belongs between `#ifndef CORENEURON_BUILD` and `#endif`";

    private static final String OF_NMODL =
            "NEURON's nocmodl makes C++ that compiles of the same lines, CoreNEURON's nmodl does not; write them another way";

    private final CoreToolchain toolchain;
    private final BuildCache cache;
    private final CompilerReads reads;
    private final Path work;
    private final Transcript log;

    /**
     * @param reads hears which files compilers read
     * @param work an empty folder
     */
    public CoreBuild(CoreToolchain toolchain, BuildCache cache, CompilerReads reads, Path work, Transcript log) {
        this.toolchain = toolchain;
        this.cache = cache;
        this.reads = reads;
        this.work = work;
        this.log = log;
    }

    /**
     * The object code of {@code mods}, with NEURON's own, and the faults of those that CoreNEURON cannot take. Mods without
     * a mechanism are left out: they hold functions for hoc, which does not run there.
     *
     * @param own packages whose mods keep a name that another package's mod defines too
     * @param jobs how many compilers run at once
     * @param limit how long one of them may take
     */
    public Compiled compile(List<StagedMod> mods, Set<String> own, int jobs, Duration limit, CompileListener listener) {
        CoreTranslator translator = new CoreTranslator(toolchain, work, limit, log);
        List<StagedMod> all = Stream.concat(
                        OwnMods.of(toolchain.neuron().neuron()).stream(),
                        mods.stream().filter(mod -> mod.source().kind() != ModKind.FUNCTIONS))
                .toList();
        Compiled compiled = new Compilation(toolchain.compiling(), cache, reads, work, log, jobs, limit, listener)
                .by(translator, toolchain.fingerprint())
                .of(all);
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        compiled.faults()
                .forEach((mod, fault) ->
                        faults.put(mod, translator.hasTranslated(mod) ? said(fault, hasVerbatim(mods, mod)) : fault));
        SystemSymbols.ofCoreNeuron(toolchain.compiling(), cache.facts())
                .ifPresent(provided -> faults.putAll(SymbolCheck.check(
                        ObjectCode.files(compiled.objects()),
                        own,
                        provided,
                        all.stream()
                                .filter(mod -> faults.containsKey(mod.name()))
                                .toList(),
                        "CoreNEURON")));
        requireOwn(faults);
        List<ObjectCode> fitting = compiled.objects().stream()
                .filter(code -> !faults.containsKey(code.mod().name()))
                .toList();
        return new Compiled(fitting, faults, compiled.compiled(), compiled.reused(), compiled.common());
    }

    /** The library of {@code objects}. */
    public CachedLibrary link(List<ObjectCode> objects) {
        return new CoreLink(toolchain, cache.libraries(), work.resolve("link"), log).link(objects);
    }

    /** A fault that the compiler found; what mends it in NEURON does not here. */
    private static ModFault said(ModFault fault, boolean verbatim) {
        return fault.machine() ? fault : fault.withHint(verbatim ? FOR_NEURON_ALONE : OF_NMODL);
    }

    private static boolean hasVerbatim(List<StagedMod> mods, MechanismName name) {
        return mods.stream()
                .filter(mod -> mod.name().equals(name))
                .anyMatch(mod -> new String(mod.text(), StandardCharsets.ISO_8859_1).contains("VERBATIM"));
    }

    private void requireOwn(Map<MechanismName, ModFault> faults) {
        faults.forEach((name, fault) -> {
            if (name.isBuiltin()) {
                throw new HostException(
                        "NEURON's own mod '%s' cannot be compiled for CoreNEURON with the compiler '%s': %s. The whole output is in '%s'"
                                .formatted(
                                        fault.file(),
                                        toolchain.compiling().compiler().id(),
                                        fault.reason(),
                                        log.file()));
            }
        });
    }
}
