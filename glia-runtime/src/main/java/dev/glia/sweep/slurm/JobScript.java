package dev.glia.sweep.slurm;

import dev.glia.host.process.ShellWord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The script of every job of an array: a POSIX shell's, which becomes the JVM that computes the block.
 *
 * @param java of the machine that submits; where a node lacks it, the one on its PATH is taken
 * @param variables to be set, by name; the environment of {@code sbatch} may not reach the nodes
 * @param jvm arguments of the JVM, the class path and the program among them
 * @param folder where the jobs have their blocks and leave their parts
 * @param words for the program, behind the number of the job in the array
 */
record JobScript(Path java, Map<String, String> variables, List<String> jvm, Path folder, List<String> words) {
    String text() {
        StringBuilder text = new StringBuilder("#!/bin/sh\n");
        text.append("# One job of a sweep: it computes the rows of block-N.rows, and leaves them in part-N-*.rows.\n");
        variables.forEach((name, value) -> text.append("export ")
                .append(name)
                .append('=')
                .append(ShellWord.of(value))
                .append('\n'));
        text.append("java=").append(ShellWord.of(java)).append('\n');
        text.append("[ -x \"$java\" ] || java=${JAVA_HOME:+$JAVA_HOME/bin/}java\n");
        text.append("exec \"$java\" ").append(quoted(jvm)).append(" \\\n");
        text.append("  ").append(ShellWord.of(folder)).append(" \"$SLURM_ARRAY_TASK_ID\" \\\n");
        words.forEach(word -> text.append("  ").append(ShellWord.of(word)).append(" \\\n"));
        // One worker for each core that SLURM has given.
        text.append("  \"processes=${SLURM_CPUS_PER_TASK:-${SLURM_CPUS_ON_NODE:-1}}\"\n");
        return text.toString();
    }

    private static String quoted(List<String> words) {
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
