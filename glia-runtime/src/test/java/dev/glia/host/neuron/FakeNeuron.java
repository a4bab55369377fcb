package dev.glia.host.neuron;

import dev.glia.host.tool.Script;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files by which a NEURON is recognised, without NEURON in them. */
final class FakeNeuron {
    private FakeNeuron() {}

    /** A prefix with everything in it, whose library has the build id {@code 0123456789abcdef}. */
    static Path at(Path prefix, int major, int minor, int patch) throws IOException {
        write(prefix.resolve("bin/nocmodl"), "");
        write(prefix.resolve("bin/nrnmech_makefile"), "");
        write(prefix.resolve("share/nrn/lib/hoc/stdrun.hoc"), "");
        write(
                prefix.resolve("include/nrnsemanticversion.h"),
                "#pragma once\n#define NRN_VERSION_MAJOR %s\n#define NRN_VERSION_MINOR %s\n#define NRN_VERSION_PATCH %s\n"
                        .formatted(major, minor, patch));
        Files.write(Files.createDirectories(prefix.resolve("lib")).resolve("libnrniv.so"), elf());
        return prefix.toRealPath();
    }

    /** The least of an ELF file: a header, one program header for notes, another note, and the build id's note. */
    static byte[] elf() {
        ByteBuffer elf = ByteBuffer.allocate(64 + 56 + 20 + 24).order(ByteOrder.LITTLE_ENDIAN);
        elf.putInt(0, 0x464c457f)
                .put(4, (byte) 2)
                .put(5, (byte) 1)
                .putLong(32, 64)
                .putShort(54, (short) 56)
                .putShort(56, (short) 1);
        elf.putInt(64, 4).putLong(64 + 8, 64 + 56).putLong(64 + 32, 20 + 24);
        byte[] gnu = "GNU\0".getBytes(StandardCharsets.US_ASCII);
        elf.position(64 + 56);
        elf.putInt(4).putInt(3).putInt(1).put(gnu).put(new byte[] {1, 2, 3, 0});
        elf.putInt(4).putInt(8).putInt(3).put(gnu).putLong(0xefcdab8967452301L);
        return elf.array();
    }

    /** A {@code python3} that answers the question for its module with {@code module}, or with none if that is absent. */
    static Script python(Path file, Path module, Path searched) throws IOException {
        String answer = module == null ? "" : "echo 'glia-module " + module + "'\n";
        return Script.at(file, answer + "echo 'glia-path " + searched + "'\necho glia-end");
    }

    /**
     * A {@code python3} whose {@code -m venv} makes an environment, whose own {@code -m pip install} puts a NEURON
     * 9.0.2 into it, after doing what {@code duringPip} says.
     */
    static Script pythonWithPip(Path file, Path wheel, String duringPip) throws IOException {
        return Script.at(file, """
                case "$2" in
                  venv) mkdir -p "$3/bin" && cp "$0" "$3/bin/python3" ;;
                  pip) %s
                    site=$(dirname "$(dirname "$0")")/lib/python3.11/site-packages/neuron
                    mkdir -p "$site" && cp -r '%s' "$site/.data" ;;
                  *) echo glia-end ;;
                esac""".formatted(duringPip, wheel));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
