package dev.glia.plot;

import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Something that is drawn as SVG. The same drawing is the same text, on every machine and in every locale. */
public sealed interface Drawing permits Traces, Raster, Shape {
    /** The content of a file {@code .svg}, which wears the light or the dark colours that its reader prefers. */
    default String svg() {
        return inline().replaceFirst(">", ">\n<style>" + Theme.CSS + "</style>") + "\n";
    }

    /** The {@code <svg>} element alone, for an HTML page that has {@link #css} once. */
    String inline();

    /**
     * Writes {@link #svg} into a file, whose folder is made if need be; a file there before is replaced.
     *
     * @throws HostException where the file cannot be written
     */
    default void write(Path file) {
        AtomicFiles.write(file, svg().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The colours of all drawings of a page. Light or dark is what the reader's system prefers, unless the root element of
     * the page has {@code data-theme="light"} or {@code "dark"}. The page may use the variables too: {@code --glia-paper},
     * {@code --glia-ink}, {@code --glia-faint} and {@code --glia-0} to {@code --glia-7}.
     */
    static String css() {
        return Theme.CSS;
    }
}
