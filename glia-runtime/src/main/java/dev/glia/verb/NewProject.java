package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.Failures;
import dev.glia.host.process.ShellWord;
import dev.glia.imports.ImportException;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.SourceMods;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code new}: a project that is a package, with a mod, a test that runs it, and what a published package needs.
 *
 * @param name the project's folder and artifactId
 * @param group its groupId
 * @param authors with or without an address, {@code A. Lab <a@lab.example>}
 * @param licence SPDX identifier
 * @param glia the version of Glia that it uses
 */
public record NewProject(String name, String group, List<String> authors, String licence, String glia) {
    /** The licences whose text goes along. */
    public static final List<String> LICENCES = List.of("Apache-2.0", "BSD-3-Clause", "MIT");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*");
    private static final String GITHUB = "io.github.";

    public NewProject {
        authors = List.copyOf(authors);
        if (!NAME.matcher(name).matches()) {
            throw new GliaException(
                    "'%s' cannot name a project; use letters, digits, '-', '_' and '.', as in my-channels"
                            .formatted(name));
        }
        if (!GROUP.matcher(group).matches()) {
            throw new GliaException(
                    "'%s' cannot be a groupId; take one that is yours, as io.github.YOUR-NAME".formatted(group));
        }
        if (!LICENCES.contains(licence)) {
            throw new GliaException(
                    "Glia has no text of the licence '%s'; choose one of %s now, and replace LICENSE and the licence in the pom later if you need another"
                            .formatted(licence, String.join(", ", LICENCES)));
        }
        if (authors.isEmpty()) {
            throw new GliaException("a package has an author; name at least one");
        }
        requirePackage(name);
    }

    /** There is no pom yet that could say another name for the package than that of the project. */
    private static void requirePackage(String name) {
        try {
            SourceMods.packageName(Optional.empty(), name);
        } catch (ImportException e) {
            throw new GliaException(
                    "'%s' cannot name a project, because its package would have that name, too: %s. Take another, as %s"
                            .formatted(
                                    name,
                                    e.getCause().getMessage(),
                                    SourceMods.legal(name).replace('_', '-')),
                    e);
        }
    }

    /** The groupId of somebody with an account at GitHub, which Maven Central gives to whoever owns the account. */
    public static String groupOf(String user) {
        return GITHUB + user;
    }

    /** What to say where something that must be said was not. */
    public static GliaException missing(String what, OptionStyle style) {
        return new GliaException("%s is not given; all of it is `%s %s %s %s %s`"
                .formatted(
                        what,
                        style == OptionStyle.MAVEN ? "mvn dev.glia:glia-maven-plugin:new" : style.verb("new"),
                        style.argument("name", "my-channels"),
                        style.option("author", "'A. Lab <a@lab.example>'"),
                        style.option("licence", LICENCES.get(0)),
                        style.option("user", "a-lab")));
    }

    /** The name of the package of the mods. */
    public String pkg() {
        return SourceMods.packageName(Optional.empty(), name);
    }

    /**
     * Writes the project into a folder of its name.
     *
     * @return the paths of its files, below that folder
     * @throws GliaException where something is there already
     */
    public List<String> writeBelow(Path parent) {
        Path folder = parent.resolve(name);
        try (Stream<Path> there = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (Files.exists(folder)
                    && (!Files.isDirectory(folder) || there.findAny().isPresent())) {
                throw new GliaException(
                        "'%s' is there already and not empty; take another name, or another folder to put it into"
                                .formatted(folder));
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(folder, Failures.reason(e)), e);
        }
        SortedMap<String, byte[]> files = files();
        files.forEach((path, content) -> AtomicFiles.write(folder.resolve(path), content));
        return List.copyOf(files.keySet());
    }

    /** What to do with it now. */
    public String next(Path parent) {
        return "the project '%s' is the package '%s'; `mvn -f %s verify` compiles its mod and runs its test"
                .formatted(
                        parent.resolve(name),
                        pkg(),
                        ShellWord.of(parent.resolve(name).resolve("pom.xml")));
    }

    private SortedMap<String, byte[]> files() {
        String java = pkg().toLowerCase(Locale.ROOT);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pom.xml", filled("pom.xml", java));
        files.put("README.md", filled("README.md", java));
        files.put("CITATION.cff", filled("CITATION.cff", java));
        files.put("LICENSE", filled(licence + ".txt", java));
        files.put(".gitignore", filled("gitignore", java));
        files.put(".github/workflows/verify.yml", filled("verify.yml", java));
        files.put("src/main/mod/Leak.mod", filled("Leak.mod", java));
        files.put("src/test/java/%s/LeakTest.java".formatted(java), filled("LeakTest.java", java));
        return files;
    }

    private byte[] filled(String template, String java) {
        String text = text(template);
        for (Map.Entry<String, String> place : places(java).entrySet()) {
            text = text.replace("@" + place.getKey() + "@", place.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> places(String java) {
        Optional<String> home = Optional.of(group)
                .filter(id -> id.startsWith(GITHUB))
                .map(id -> "https://github.com/%s/%s".formatted(id.substring(GITHUB.length()), name));
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("group", group),
                Map.entry("licence", licence),
                Map.entry("glia", glia),
                Map.entry("pkg", java),
                Map.entry(
                        "author",
                        authors.stream().map(Author::of).map(Author::name).collect(Collectors.joining(", "))),
                Map.entry("year", Year.now(ZoneOffset.UTC).toString()),
                Map.entry("developers", each(Author::developer)),
                Map.entry("cff", each(Author::cff)),
                Map.entry("home", home.map("  <url>%s</url>"::formatted).orElse("")),
                Map.entry("scm", home.map(NewProject::scm).orElse("")));
    }

    private String each(Function<Author, String> form) {
        return authors.stream().map(Author::of).map(form).collect(Collectors.joining("\n"));
    }

    private static String scm(String home) {
        return String.join(
                "\n",
                "  <scm>",
                "    <connection>scm:git:%s.git</connection>".formatted(home),
                "    <url>%s</url>".formatted(home),
                "  </scm>",
                "");
    }

    private static String text(String template) {
        try (InputStream in = NewProject.class.getResourceAsStream("project/" + template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HostException("Glia's own '%s' cannot be read: %s".formatted(template, Failures.reason(e)), e);
        }
    }

    /** {@code A. Lab <a@lab.example>}, with or without the address. */
    private record Author(String name, Optional<String> mail) {
        static Author of(String text) {
            int mail = text.indexOf('<');
            return mail < 0
                    ? new Author(text.strip(), Optional.empty())
                    : new Author(
                            text.substring(0, mail).strip(),
                            Optional.of(
                                    text.substring(mail + 1).replace(">", "").strip()));
        }

        String developer() {
            return "    <developer>\n      <name>%s</name>\n%s    </developer>"
                    .formatted(
                            escaped(name),
                            mail.map(address -> "      <email>%s</email>\n".formatted(escaped(address)))
                                    .orElse(""));
        }

        String cff() {
            return "  - name: \"%s\"".formatted(name.replace("\"", "'"));
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
