package dev.glia.maven.gather;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pom of an imported package: its coordinate, its licence and authors, and where it comes from. */
public record PackagePom(String groupId, String artifactId, String version, ModPackage pkg) {
    /** What Maven allows in a coordinate, without what would leave the repository's folder. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.+-]*");

    public PackagePom {
        require("groupId", groupId);
        require("artifactId", artifactId);
        require("version", version);
    }

    /** {@code group:artifact:version}. */
    public String coordinate() {
        return groupId + ":" + artifactId + ":" + version;
    }

    /** What a user pastes into a pom. */
    public String dependency() {
        return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
                .formatted(groupId, artifactId, version);
    }

    /** The document. Without a text block, which the reader of maven-plugin-plugin does not know. */
    public String text() {
        return String.join(
                "\n",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">",
                "  <modelVersion>4.0.0</modelVersion>",
                "  <groupId>%s</groupId>".formatted(groupId),
                "  <artifactId>%s</artifactId>".formatted(artifactId),
                "  <version>%s</version>".formatted(version),
                "  <name>Glia package %s %s</name>".formatted(pkg.name(), escaped(pkg.version())),
                "  <description>%s</description>".formatted(description()),
                licences() + authors() + "</project>",
                "");
    }

    private String description() {
        return escaped(
                pkg.origin().isEmpty() ? "Mechanisms for NEURON" : "Mechanisms for NEURON, from " + pkg.origin());
    }

    private String licences() {
        return pkg.licence().isEmpty()
                ? ""
                : "  <licenses>\n    <license><name>%s</name></license>\n  </licenses>\n"
                        .formatted(escaped(pkg.licence()));
    }

    private String authors() {
        return pkg.authors().isEmpty()
                ? ""
                : pkg.authors().stream()
                        .map(author -> "    <developer><name>%s</name></developer>\n".formatted(escaped(author)))
                        .collect(Collectors.joining("", "  <developers>\n", "  </developers>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void require(String role, String value) {
        if (!PART.matcher(value).matches()) {
            throw new GliaException(
                    "'%s' cannot be the %s of a Maven coordinate; use letters, digits, '.', '-' and '_', as in -Dglia.%s=lab.mods"
                            .formatted(value, role, role));
        }
    }
}
