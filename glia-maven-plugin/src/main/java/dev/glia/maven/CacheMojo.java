package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.file.UserFolders;
import dev.glia.library.BuildOptions;
import dev.glia.library.cache.BuildCache;
import dev.glia.verb.CacheTask;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows and cleans what was compiled once for all projects of the user; everything in it can be made again. */
@Mojo(name = "cache", requiresProject = false, threadSafe = true)
public final class CacheMojo extends AbstractSettingsMojo {
    /**
     * {@code show} counts what is in it, {@code verify} removes what is damaged, {@code prune} removes the longest unused
     * beyond {@code glia.cache.maxSize}, {@code clear} removes everything.
     */
    @Parameter(property = "glia.task", defaultValue = "show")
    private String task;

    @Override
    void run() {
        UnaryOperator<String> settings = settings();
        BuildCache cache = new BuildCache(
                BuildCache.below(UserFolders.of(settings, System::getenv).cache()), line -> getLog().warn(line));
        print(task().run(cache, BuildOptions.from(settings, System::getenv).cacheMaxSize()));
    }

    private CacheTask task() {
        return Arrays.stream(CacheTask.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(task))
                .findFirst()
                .orElseThrow(() -> new GliaException(
                        "there is no task '%s' for the cache; write -Dglia.task=show, verify, prune or clear"
                                .formatted(task)));
    }
}
