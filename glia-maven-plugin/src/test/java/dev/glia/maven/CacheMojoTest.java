package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class CacheMojoTest {
    @TempDir
    Path cache;

    @Test
    @InjectMojo(goal = "cache")
    @MojoParameter(name = "task", value = "clear")
    void a_task_says_what_came_of_it(CacheMojo mojo) throws Exception {
        Path objects = Files.createDirectories(cache.resolve("build/objects"));
        Files.write(objects.resolve("ab.o"), new byte[2048]);
        assertEquals(List.of("INFO 2.0 KiB freed"), run(mojo).lines());
    }

    @Test
    @InjectMojo(goal = "cache")
    @MojoParameter(name = "task", value = "burn")
    void an_unknown_task_is_refused_with_those_there_are(CacheMojo mojo) {
        assertEquals(
                "there is no task 'burn' for the cache; write -Dglia.task=show, verify, prune or clear",
                assertThrows(MojoFailureException.class, () -> run(mojo)).getMessage());
    }

    private RecordedLog run(CacheMojo mojo) throws Exception {
        RecordedLog log = new RecordedLog();
        mojo.setLog(log);
        MojoExtension.setVariableValueToObject(mojo, "cache", cache.toString());
        mojo.execute();
        return log;
    }
}
