package dev.glia.library.compile;

import dev.glia.asset.MechanismName;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.compile.CompileListener.End;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Attempt;
import dev.glia.library.translate.ModTranslator;
import dev.glia.library.translate.Transcript;
import dev.glia.library.translate.Translation;
import dev.glia.library.translate.Translator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Future;

/**
 * Compiles the mods that are not in the cache: translates them all, then compiles the largest first, so that no core waits
 * at the end for one large mod. Mods that fail do not stop the others.
 */
public final class Compilation {
    private final Toolchain toolchain;
    private final String toolchainKey;
    private final BuildCache cache;
    private final ContentStore objects;
    private final CompilerReads reads;
    private final ObjectKeys keys;
    private final Path work;
    private final Transcript log;
    private final int jobs;
    private final Duration limit;
    private final CompileListener listener;
    private final CompilerRuns runs;
    private final Optional<CommonCode> common;
    private final ModTranslator translator;

    /**
     * @param reads what compilers read besides the mods
     * @param work an empty folder
     * @param jobs how many compilers run at once
     * @param limit how long one of them may take
     */
    public Compilation(
            Toolchain toolchain,
            BuildCache cache,
            CompilerReads reads,
            Path work,
            Transcript log,
            int jobs,
            Duration limit,
            CompileListener listener) {
        this(
                toolchain,
                toolchain.fingerprint(),
                new Translator(toolchain, work, limit, log),
                cache,
                reads,
                work,
                log,
                jobs,
                limit,
                listener);
    }

    private Compilation(
            Toolchain toolchain,
            String toolchainKey,
            ModTranslator translator,
            BuildCache cache,
            CompilerReads reads,
            Path work,
            Transcript log,
            int jobs,
            Duration limit,
            CompileListener listener) {
        this.toolchain = toolchain;
        this.toolchainKey = toolchainKey;
        this.translator = translator;
        this.cache = cache;
        this.objects = cache.objects();
        this.reads = reads;
        this.keys = new ObjectKeys(toolchain, toolchainKey, reads);
        this.work = work;
        this.log = log;
        this.jobs = jobs;
        this.limit = limit;
        this.listener = listener;
        this.runs = new CompilerRuns(log);
        this.common = CommonCode.of(toolchain, objects, reads, work.resolve("common"), runs, limit);
    }

    /**
     * The same with another translator than nocmodl.
     *
     * @param fingerprint over everything beside the mod that decides the object code, the translator too
     */
    public Compilation by(ModTranslator other, String fingerprint) {
        return new Compilation(toolchain, fingerprint, other, cache, reads, work, log, jobs, limit, listener);
    }

    /** What has to be linked with the mods. */
    public Optional<CommonCode> common() {
        return common;
    }

    /** How long a compiler may take. */
    public Duration limit() {
        return limit;
    }

    /** By which whatever else is compiled in this build is to be compiled. */
    public CompilerRuns runs() {
        return runs;
    }

    /**
     * What {@code mods} come to if all of them were compiled before, without a look at what is in the cache; empty where none can
     * have been.
     */
    public Optional<Compiled> expected(List<StagedMod> mods) {
        return keys.all(mods, objects).map(all -> new Compiled(all, new TreeMap<>(), 0, mods.size(), common));
    }

    /** The object code of {@code mods}, in their order, and the faults of those that have none. */
    public Compiled of(List<StagedMod> mods) {
        try (Workers workers = new Workers(jobs)) {
            Map<MechanismName, ObjectCode> found = new HashMap<>();
            workers.each(mods, this::find).forEach(hit -> hit.ifPresent(code -> found.put(code.name(), code)));
            List<StagedMod> misses =
                    mods.stream().filter(mod -> !found.containsKey(mod.name())).toList();
            listener.started(misses.size(), found.size());
            SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
            int reused = found.size();
            for (Made made : misses.isEmpty() ? List.<Made>of() : make(misses, workers)) {
                made.code().product().ifPresent(code -> found.put(code.name(), code));
                made.code().fault().ifPresent(fault -> faults.put(made.mod().name(), fault));
                reused += made.end() == End.FOUND ? 1 : 0;
            }
            List<ObjectCode> inOrder = mods.stream()
                    .map(mod -> found.get(mod.name()))
                    .filter(Objects::nonNull)
                    .toList();
            return new Compiled(inOrder, faults, inOrder.size() - reused, reused, common);
        }
    }

    private Optional<ObjectCode> find(StagedMod mod) {
        return keys.of(mod).flatMap(key -> objects.find(key).map(file -> new ObjectCode(mod, key, file)));
    }

    /** One mod that was not in the cache at first. */
    private record Made(StagedMod mod, Attempt<ObjectCode> code, End end) {}

    private List<Made> make(List<StagedMod> misses, Workers workers) {
        EarlyHeader header = new EarlyHeader(translator, this::header, cache.facts(), toolchainKey, workers);
        Attempt<Translation> first = translator.translate(misses.get(0));
        // Making the precompiled header takes as long as many translations; a failure is reported when the header is
        // needed.
        Optional<Future<List<String>>> early = first.product().map(header::flags);
        List<Attempt<Translation>> translated = new ArrayList<>(List.of(first));
        translated.addAll(workers.each(misses.subList(1, misses.size()), translator::translate));
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < misses.size(); i++) {
            StagedMod mod = misses.get(i);
            translated.get(i).fault().ifPresent(fault -> made.add(finished(mod, Attempt.failed(fault), End.FAULTY, 0)));
        }
        List<Translation> largestFirst = translated.stream()
                .flatMap(attempt -> attempt.product().stream())
                .sorted(Comparator.comparingInt((Translation t) -> -t.cpp().length())
                        .thenComparing(t -> t.mod().name()))
                .toList();
        tellOfMissedEdits(largestFirst);
        if (!largestFirst.isEmpty()) {
            List<String> flags = Workers.result(early.orElseGet(() -> header.flags(largestFirst.get(0))));
            ModCompiler compiler = new ModCompiler(toolchain, flags, runs, limit);
            Future<Optional<Path>> beside = workers.begin(() -> common.map(code -> code.object(flags)));
            made.addAll(workers.each(largestFirst, translation -> compile(translation, compiler)));
            if (made.stream().anyMatch(one -> one.code().product().isPresent())) {
                Workers.result(beside);
            }
        }
        return made;
    }

    /** What is not edited still compiles, as with {@code nrnivmodl}, or fails with the compiler's words. */
    private void tellOfMissedEdits(List<Translation> translations) {
        List<Translation> odd = translations.stream()
                .filter(one -> !one.missedEdits().isEmpty())
                .toList();
        if (!odd.isEmpty()) {
            listener.warn(
                    "nocmodl of NEURON %s writes C++ that Glia does not know for %s of %s mods, the first is '%s' (%s): they take longer to compile; the log '%s' names all. -Dglia.optimize=false compiles what nocmodl writes as it is"
                            .formatted(
                                    toolchain.neuron().version(),
                                    odd.size(),
                                    translations.size(),
                                    odd.get(0).mod().fullName(),
                                    odd.get(0).missedEdits().get(0),
                                    log.file()));
        }
    }

    private List<String> header(Optional<String> text) {
        ContentStore headers = cache.headers(PrecompiledHeader.suffix(toolchain));
        return text.map(known -> new PrecompiledHeader(toolchain, toolchainKey, headers, reads, known))
                .map(header -> header.flags(work.resolve("header"), runs, limit))
                .orElseGet(keys::withoutHeaders);
    }

    private Made compile(Translation translation, ModCompiler compiler) {
        StagedMod mod = translation.mod();
        FilesRead known = keys.headers().orElseThrow();
        String told = keys.told(mod, known);
        long begin = System.nanoTime();
        return objects.locked(told, () -> {
            Optional<ObjectCode> byOther = find(mod);
            if (byOther.isPresent()) {
                return finished(mod, Attempt.made(byOther.get()), End.FOUND, begin);
            }
            Path object = objects.temporary(told);
            WatchedRun run = compiler.run(translation, object, known);
            if (!run.read().isEmpty()) {
                reads.learn(told, FilesRead.of(run.read()));
            }
            String key = reads.complete(told);
            Attempt<ObjectCode> code = compiler.compiled(translation, run, object)
                    .then(file -> Attempt.made(new ObjectCode(mod, key, objects.publish(key, file))));
            return finished(mod, code, code.product().isPresent() ? End.COMPILED : End.FAULTY, begin);
        });
    }

    private Made finished(StagedMod mod, Attempt<ObjectCode> code, End end, long begin) {
        listener.done(mod, begin == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begin), end);
        return new Made(mod, code, end);
    }
}
