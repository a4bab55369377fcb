package dev.glia.cli;

import dev.glia.build.BuildOptions;
import dev.glia.build.cache.BuildCache;
import dev.glia.build.cache.BuildCache.Entry;
import dev.glia.host.UserFolders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glia cache}: what was compiled once for all projects of the user. */
@Command(
        name = "cache",
        description =
                "Shows and cleans what was compiled once for all your projects. Everything in it can be made again.",
        footer = {"  glia cache show", "  glia cache prune"})
final class CacheCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what to do is missing: path, show, verify, prune or clear");
    }

    @Command(name = "path", description = "Prints the cache's folder.", footer = "  du -sh $(glia cache path)")
    void path() {
        output().out().println(cache().folder());
    }

    @Command(name = "show", description = "Counts what is in it.", footer = "  glia cache show")
    void show() {
        Map<String, List<Entry>> kinds = cache().entries().stream()
                .collect(Collectors.groupingBy(Entry::kind, TreeMap::new, Collectors.toList()));
        output().out().println(cache().folder());
        kinds.forEach((kind, entries) ->
                output().out().println("%-10s %6d  %s".formatted(kind, entries.size(), ByteSize.text(size(entries)))));
    }

    @Command(
            name = "verify",
            description = "Compares every entry with its checksum and removes what is damaged.",
            footer = "  glia cache verify")
    void verify() {
        int all = cache().entries().size();
        List<Entry> damaged = cache().verify();
        damaged.forEach(entry -> output().out().println("removed, damaged: " + entry.file()));
        output().out().println("%d of %d whole".formatted(all - damaged.size(), all));
    }

    @Command(
            name = "prune",
            description = "Removes the longest unused entries beyond glia.cache.maxSize (5 GiB unless set).",
            footer = "  GLIA_CACHE_MAXSIZE=1GiB glia cache prune")
    void prune() {
        removed(cache().prune(BuildOptions.fromSystem().cacheMaxSize()));
    }

    @Command(name = "clear", description = "Removes everything.", footer = "  glia cache clear")
    void clear() {
        output().out().println("%s freed".formatted(ByteSize.text(cache().clear())));
    }

    private void removed(List<Entry> entries) {
        output().out()
                .println("%d %s removed, %s freed"
                        .formatted(
                                entries.size(),
                                entries.size() == 1 ? "entry" : "entries",
                                ByteSize.text(size(entries))));
    }

    private BuildCache cache() {
        return new BuildCache(BuildCache.below(UserFolders.current().cache()), output()::note);
    }

    private Output output() {
        return Output.of(spec);
    }

    private static long size(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::size).sum();
    }
}
