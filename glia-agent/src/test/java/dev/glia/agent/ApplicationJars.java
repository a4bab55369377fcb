package dev.glia.agent;

import dev.glia.agent.model.FiveFacts;
import dev.glia.agent.model.Inserting;
import dev.glia.agent.model.Starting;
import dev.glia.fixtures.Labs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Applications in one jar, as the tools of users make them of the models.
 *
 * @param folder where what goes into them is made
 * @param packaged the folder of the package that is in them
 */
record ApplicationJars(Path folder, Path packaged) {
    /** With the agent, and started by it. */
    void fat(Path fat) throws IOException {
        try (OutputStream out = Files.newOutputStream(fat);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "META-INF/MANIFEST.MF", """
                    Manifest-Version: 1.0
                    Main-Class: %s
                    Launcher-Agent-Class: dev.glia.agent.GliaAgent
                    Enable-Native-Access: ALL-UNNAMED
                    """.formatted(Starting.class.getName())
                    .getBytes(StandardCharsets.UTF_8));
            copyJar(PackagedAgent.jar(), "", zip);
            storeModels("", zip);
            copy(packaged, "", zip);
        }
    }

    /** The models alone: on a class path with all of the tests' classes would be the runtime's, too. */
    static Path classes() {
        return Path.of(Starting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** As {@code spring-boot:repackage} does: the loader's classes, the application's, and its jars stored as they are. */
    void springBoot(Path app, Path loader, String main) throws IOException {
        Path jar = folder.resolve("lab_b.jar.nested");
        jar(jar, packaged);
        Path own = folder.resolve("own");
        Labs.write(own, "own", "Own/0");
        try (OutputStream out = Files.newOutputStream(app);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "META-INF/MANIFEST.MF", """
                    Manifest-Version: 1.0
                    Main-Class: %s
                    Start-Class: %s
                    Spring-Boot-Classes: BOOT-INF/classes/
                    Spring-Boot-Lib: BOOT-INF/lib/
                    """.formatted(main, Starting.class.getName())
                    .getBytes(StandardCharsets.UTF_8));
            copyJar(loader, "org/", zip);
            for (String folderEntry : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                store(zip, folderEntry, new byte[0]);
            }
            storeModels("BOOT-INF/classes/", zip);
            copy(own, "BOOT-INF/classes/", zip);
            store(zip, "BOOT-INF/lib/glia-runtime.jar", Files.readAllBytes(PackagedAgent.runtime()));
            store(zip, "BOOT-INF/lib/lab_b-1.0.jar", Files.readAllBytes(jar));
        }
    }

    private static void storeModels(String prefix, ZipOutputStream zip) throws IOException {
        for (Class<?> type : List.of(Starting.class, Inserting.class, FiveFacts.class)) {
            String name = type.getName().replace('.', '/') + ".class";
            store(zip, prefix + name, Files.readAllBytes(classes().resolve(name)));
        }
    }

    /** What of another jar begins with {@code prefix}, but for what says what that jar is. */
    private static void copyJar(Path from, String prefix, ZipOutputStream zip) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .filter(each -> each.getName().startsWith(prefix) && !each.isDirectory())
                    .filter(each -> !each.getName().equals("META-INF/MANIFEST.MF"))
                    .toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    store(zip, entry.getName(), in.readAllBytes());
                }
            }
        }
    }

    static void jar(Path jar, Path content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            copy(content, "", zip);
        }
        Files.write(jar, bytes.toByteArray());
    }

    private static void copy(Path from, String prefix, ZipOutputStream zip) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                store(zip, prefix + from.relativize(file), Files.readAllBytes(file));
            }
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
