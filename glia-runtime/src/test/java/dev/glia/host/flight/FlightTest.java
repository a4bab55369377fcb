package dev.glia.host.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.Glia;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a recording of a launch holds, and what a launch without one does not load. */
class FlightTest {
    @TempDir
    Path folder;

    /** A model whose library is built, loaded and run. */
    static final class Model {
        private Model() {}

        public static void main(String[] none) {
            Glia.start();
            Glia.insert(Neuron.section("soma"), "Leak");
            Neuron.run(5);
        }
    }

    @Test
    void a_recording_holds_the_build_the_load_and_the_run() throws IOException {
        Path file = folder.resolve("flight.jfr");
        ChildJvm.Ended ended = model("-XX:StartFlightRecording=filename=" + file, "-Dglia.compile=always");
        assertEquals(0, ended.exit(), ended.text());

        Map<String, RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().startsWith("dev.glia."))
                .collect(Collectors.toMap(event -> event.getEventType().getName(), event -> event));
        assertEquals(3, events.size(), events.toString());
        RecordedEvent build = events.get("dev.glia.Build");
        assertEquals(4, build.getInt("compiled") + build.getInt("reused"), build.toString());
        assertEquals(4, events.get("dev.glia.Load").getInt("mechanisms"));
        RecordedEvent run = events.get("dev.glia.Run");
        assertEquals(0, run.getDouble("from"));
        assertEquals(5, run.getDouble("to"), 1e-9);
        assertTrue(run.getDuration().toNanos() > 0, run.toString());
    }

    @Test
    void without_a_recording_nothing_of_the_recorder_is_loaded() throws IOException {
        Path log = folder.resolve("classes.log");
        ChildJvm.Ended ended = model("-Xlog:class+load:file=" + log);
        assertEquals(0, ended.exit(), ended.text());
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("dev.glia.host.flight.Flight "), "nobody asked");
        assertFalse(loaded.contains(" jdk.jfr."), "the recorder's classes");
    }

    private ChildJvm.Ended model(String... flags) {
        List<String> classPath = Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)),
                        Stream.of(Labs.in(folder).classPath()))
                .toList();
        return ChildJvm.on(classPath, Model.class.getName())
                .jvm(flags)
                .jvm(
                        "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                        "-Dglia.config=" + folder.resolve("config"))
                .limit(Duration.ofMinutes(3))
                .run();
    }
}
