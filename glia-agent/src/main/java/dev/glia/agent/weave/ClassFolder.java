package dev.glia.agent.weave;

import dev.glia.GliaException;
import dev.glia.agent.AnnotatedClass;
import dev.glia.host.file.AtomicFiles;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class files of a project as a compiler wrote them, woven before anybody loads them. */
public record ClassFolder(Path folder) {
    /**
     * Weaves what carries the annotation and is not woven yet, and answers the names of these classes, sorted.
     *
     * @throws GliaException where an annotation cannot be used; the classes before it are woven
     */
    public List<String> weave() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        List<Path> woven = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassFolder.class.getClassLoader())) {
            for (Path file : files) {
                byte[] classFile = Files.readAllBytes(file);
                if (AnnotatedClass.isUnwoven(classFile)) {
                    AtomicFiles.write(file, new PreferWeaving().weave(loader, classFile));
                    woven.add(file);
                }
            }
        }
        return woven.stream().map(this::className).toList();
    }

    private String className(Path file) {
        String name = folder.relativize(file).toString();
        return name.substring(0, name.length() - ".class".length()).replace('/', '.');
    }
}
