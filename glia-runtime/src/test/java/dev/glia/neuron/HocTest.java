package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.neuron.child.FirstObjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NeuronSession.class)
class HocTest {
    private static String printedBy(Runnable act) {
        PrintStream out = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            act.run();
        } finally {
            System.setOut(out);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x = (1+", "soma {", "x = ", "create 3", "for i=0,3 {"})
    void a_statement_that_does_not_parse_is_an_exception_and_the_parser_recovers(String statement) {
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.hoc(statement));
        assertTrue(e.getMessage().contains("error"), e.getMessage());
        assertTrue(e.neuronOutput().contains("near line"), e.neuronOutput());
        assertEquals(2, Neuron.number("1 + 1"));
    }

    @Test
    void a_mechanism_that_is_absent_is_named_with_its_section() {
        Neuron.hoc("create bare");
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.hoc("bare { gnabar_hh = 1 }"));
        assertTrue((e.getMessage() + e.neuronOutput()).contains("hh"), e.getMessage());
        assertTrue((e.getMessage() + e.neuronOutput()).contains("bare"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quit()",
                "{quit(3)}",
                "proc leave() { quit() }\nleave()",
                "execute(\"quit()\")\nx = (",
                "begintemplate Leaver\nproc init() { quit() }\nendtemplate Leaver\nobjref leaver\nleaver = new Leaver()"
            })
    void quitting_does_not_end_the_process(String statement) {
        assertThrows(NeuronException.class, () -> Neuron.hoc(statement));
        assertEquals(2, Neuron.number("1 + 1"));
    }

    @Test
    void stop_is_an_exception_wherever_hoc_says_it_and_the_next_call_works() {
        Neuron.hoc("proc stopping() { stop }\nfunc stopping_too() { stop return 1 }\nfunc seven() { return 7 }");
        Neuron.hoc(
                "begintemplate Stopping\npublic go\nproc init() { if (numarg() > 0) stop }\nproc go() {local a, b  localobj o\n o = new Vector(3) a = $1 stop }\nendtemplate Stopping");
        HocObject object = Neuron.create("Stopping");
        List<Runnable> stops = List.of(
                () -> Neuron.hoc("{glia_a = 1 stop glia_a = 2}"),
                () -> Neuron.hoc("stopping()"),
                () -> Neuron.call("stopping"),
                () -> Neuron.call("stopping_too"),
                () -> object.call("go", 5),
                () -> Neuron.create("Stopping", 1));
        for (int i = 0; i < 300; i++) {
            for (Runnable stop : stops) {
                NeuronException e = assertThrows(NeuronException.class, stop::run);
                assertTrue(e.getMessage().contains("hoc said stop"), e.getMessage());
                assertEquals(7.0, Neuron.call("seven"));
            }
        }
        assertEquals(1, Neuron.get("glia_a"));
        object.close();
    }

    @Test
    void the_reason_of_quitting_says_what_to_do() {
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.hoc("quit()"));
        assertTrue(e.getMessage().contains("quit()"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glia_q = 1\nquit()\n",
                "glia_q = 1\n{ quit() }\n\n// the end\n/* of\nthe script */\n",
                "proc leave() { quit() }\nglia_q = 1\nif (glia_q) { leave() }"
            })
    void quit_as_the_last_word_of_a_script_ends_the_script(String text, @TempDir Path folder) throws IOException {
        Neuron.hoc("glia_q = 0");
        Neuron.loadFile(Files.writeString(folder.resolve("batch.hoc"), text).toString());
        assertEquals(1, Neuron.get("glia_q"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit()\nglia_q = 2\n", "quit(3)\n"})
    void quit_before_the_end_of_a_script_or_with_a_code_is_told(String text, @TempDir Path folder) throws IOException {
        String script = Files.writeString(folder.resolve("early.hoc"), text).toString();
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.loadFile(script));
        assertTrue(e.getMessage().contains("quit("), e.getMessage());
    }

    @Test
    void quit_at_the_end_of_a_script_that_another_one_loads_is_told(@TempDir Path folder) throws IOException {
        Path inner = Files.writeString(folder.resolve("inner.hoc"), "quit()\n");
        Path outer =
                Files.writeString(folder.resolve("outer.hoc"), "{load_file(\"%s\")}\nglia_q = 5\n".formatted(inner));
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.loadFile(outer.toString()));
        assertTrue(e.getMessage().contains("inner.hoc"), e.getMessage());
    }

    @Test
    void the_bridges_own_objects_stand_in_no_list_and_take_no_number() {
        for (String type : List.of("FInitializeHandler", "CVode")) {
            HocObject all = Neuron.create("List", type);
            double before = all.number("count");
            HocObject made = type.equals("CVode") ? Neuron.create(type) : Neuron.create(type, "glia_q = 3");
            assertEquals(before + 1, all.number("count"));
            made.close();
        }
        String first = ChildJvm.of(FirstObjects.class).run().out();
        assertEquals("CVode[0] FInitializeHandler[0]", first.strip());
    }

    @Test
    void what_hoc_prints_arrives_in_order_with_what_Java_prints() {
        String printed = printedBy(() -> {
            System.out.println("java 1");
            Neuron.hoc("print \"hoc 1\"");
            System.out.println("java 2");
            Neuron.hoc("{printf(\"hoc \")}");
            System.out.println("java 3");
            Neuron.hoc("{printf(\"100%% %s\\n\", \"%d %n é\")}");
        });
        assertEquals("java 1\nhoc 1\njava 2\nhoc java 3\n100% %d %n é\n", printed);
    }

    @Test
    void the_calls_of_the_api_print_nothing() {
        String printed = printedBy(() -> {
            Section soma = Neuron.section("soma").nseg(3).L(10).insert("hh");
            Neuron.pointProcess("IClamp", soma.at(0.5)).set("amp", 1);
            Neuron.run(5);
            Neuron.celsius(10);
            Neuron.number("3 + 4");
        });
        assertEquals("", printed);
    }

    @Test
    void notices_of_calls_that_succeed_go_to_the_error_stream() {
        PrintStream err = System.err;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setErr(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            Neuron.hoc("create wide\nwide nseg = 40000");
        } finally {
            System.setErr(err);
        }
        assertTrue(caught.toString(StandardCharsets.UTF_8).contains("nseg"), caught.toString(StandardCharsets.UTF_8));
    }

    @Test
    void an_identifier_outside_ASCII_is_a_syntax_error_and_a_text_outside_ASCII_passes() {
        assertThrows(NeuronException.class, () -> Neuron.hoc("größe = 1"));
        assertEquals("größe 🧠\n", printedBy(() -> Neuron.hoc("print \"größe 🧠\"")));
    }

    @Test
    void the_standard_run_system_runs_and_can_be_read() {
        Neuron.loadFile("stdrun.hoc");
        Neuron.hoc("create cell\ncell insert hh\ntstop = 5\nrun()");
        assertEquals(5, Neuron.t(), 1e-9);
        assertEquals(-65, Neuron.get("v_init"));
    }

    @Test
    void a_global_of_hoc_is_seen_and_set_from_java() {
        Neuron.hoc("my_number = 3");
        Neuron.set("my_number", 4);
        assertEquals(8, Neuron.number("my_number * 2"));
    }

    @Test
    void a_hoc_file_that_fails_is_named_with_its_reason_and_leaves_the_working_folder_alone(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("bad.hoc"), "x = 1\nundefined_thing(3)\n");
        String before = String.valueOf(Neuron.call("getcwd"));
        NeuronException e = assertThrows(NeuronException.class, () -> Neuron.loadFile(file.toString()));
        assertTrue(e.getMessage().contains("undefined_thing"), e.getMessage());
        assertTrue(e.neuronOutput().contains("bad.hoc"), e.neuronOutput());
        assertEquals(before, Neuron.call("getcwd"));
        assertThrows(NeuronException.class, () -> Neuron.hoc("xopen(\"" + file + "\")"));
        assertEquals(before, Neuron.call("getcwd"));
    }

    @Test
    void what_was_printed_is_out_when_the_call_returns_though_another_thread_has_begun_to_deliver_it() {
        PrintStream out = System.out;
        SlowToWrite slow = new SlowToWrite();
        System.setOut(new PrintStream(slow, true, StandardCharsets.UTF_8));
        try {
            Neuron.hoc("print 7\nfor glia_wait = 0, 3000000 {}"); // Long enough for the delivering thread to begin.
            assertTrue(slow.written, "a program that ends now would lose the line");
        } finally {
            System.setOut(out);
        }
    }

    /** Works for two seconds at the first byte, as a logger may that is used for the first time. */
    private static final class SlowToWrite extends OutputStream {
        private volatile boolean written;

        @Override
        public void write(int one) {
            long end = System.nanoTime() + 2_000_000_000L;
            while (!written && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            written = true;
        }
    }
}
