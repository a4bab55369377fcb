package dev.glia.cli;

import dev.glia.host.file.UserFolders;
import dev.glia.library.BuildOptions;
import dev.glia.library.cache.BuildCache;
import dev.glia.verb.CacheTask;
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
        throw new ParameterException(
                spec.commandLine(),
                "what to do is missing: path, show, verify, prune or clear, for example `glia cache show`");
    }

    @Command(name = "path", description = "Prints the cache's folder.", footer = "  du -sh $(glia cache path)")
    void path() {
        output().out().println(cache().folder());
    }

    @Command(name = "show", description = "Counts what is in it.", footer = "  glia cache show")
    void show() {
        run(CacheTask.SHOW);
    }

    @Command(
            name = "verify",
            description = "Compares every entry with its checksum and removes what is damaged.",
            footer = "  glia cache verify")
    void verify() {
        run(CacheTask.VERIFY);
    }

    @Command(
            name = "prune",
            description = "Removes the longest unused entries beyond glia.cache.maxSize (5 GiB unless set).",
            footer = "  GLIA_CACHE_MAXSIZE=1GiB glia cache prune")
    void prune() {
        run(CacheTask.PRUNE);
    }

    @Command(name = "clear", description = "Removes everything.", footer = "  glia cache clear")
    void clear() {
        run(CacheTask.CLEAR);
    }

    private void run(CacheTask task) {
        output().out().println(task.run(cache(), BuildOptions.fromSystem().cacheMaxSize()));
    }

    private BuildCache cache() {
        return new BuildCache(BuildCache.below(UserFolders.current().cache()), output()::note);
    }

    private Output output() {
        return Output.of(spec);
    }
}
