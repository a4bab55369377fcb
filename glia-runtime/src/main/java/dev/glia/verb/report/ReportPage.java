package dev.glia.verb.report;

import dev.glia.asset.IonUse;
import dev.glia.plot.Drawing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The report.
 *
 * @param overlaid mechanisms that are drawn together where they have one asset
 * @param neuron the version of the NEURON that was measured on; empty where none was
 */
public record ReportPage(List<Sheet> sheets, List<Overlaid> overlaid, Optional<String> neuron) {
    public ReportPage {
        overlaid = List.copyOf(overlaid);
        sheets = List.copyOf(sheets);
    }

    /** What was found, in a line for people. */
    public String text() {
        long faults = sheets.stream().filter(sheet -> sheet.fault().isPresent()).count();
        long measured =
                sheets.stream().filter(sheet -> sheet.kinetics().isPresent()).count();
        return "%s mechanisms of %s: %s measured, %s of them not whole, %s without curves"
                .formatted(sheets.size(), String.join(", ", packages()), measured, faults, sheets.size() - measured);
    }

    private TreeSet<String> packages() {
        return sheets.stream().map(sheet -> sheet.pkg().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The page: one file, light and dark, which loads nothing.
     *
     * @param glia the version of Glia
     */
    public String html(String glia) {
        Map<String, List<Sheet>> byPackage = sheets.stream()
                .collect(Collectors.groupingBy(sheet -> sheet.pkg().name(), TreeMap::new, Collectors.toList()));
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'/>\n")
                .append("<meta name='viewport' content='width=device-width, initial-scale=1'/>\n")
                .append(
                        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\"/>\n")
                .append(Html.element("title", "Mechanisms of " + String.join(", ", byPackage.keySet())))
                .append("<style>\n%s%s</style>\n</head>\n<body>\n"
                        .formatted(Drawing.css() + "\n", resource("report.css")))
                .append(head(byPackage, glia))
                .append(compared());
        byPackage.forEach((name, all) -> {
            html.append(
                    Html.element("h2", "%s %s".formatted(name, all.get(0).pkg().version())));
            all.forEach(sheet -> html.append(SheetHtml.of(sheet)));
        });
        return html.append("<script>\n%s</script>\n</body>\n</html>\n".formatted(resource("report.js")))
                .toString();
    }

    private String compared() {
        Map<String, List<Overlaid>> shared = OverlayHtml.shared(overlaid);
        StringBuilder html = new StringBuilder();
        if (!shared.isEmpty()) {
            html.append(Html.element("h2", "Variants, packages and versions compared"));
        }
        shared.forEach((asset, all) -> html.append(OverlayHtml.of(
                asset,
                all,
                sheets.stream()
                        .filter(sheet -> sheet.name().asset().equals(asset))
                        .flatMap(sheet -> sheet.mod().ions().stream())
                        .map(IonUse::ion)
                        .distinct()
                        .collect(Collectors.joining(" ")))));
        return html.toString();
    }

    private String head(Map<String, List<Sheet>> byPackage, String glia) {
        TreeSet<String> ions = sheets.stream()
                .flatMap(sheet -> sheet.mod().ions().stream())
                .map(ion -> ion.ion())
                .collect(Collectors.toCollection(TreeSet::new));
        StringBuilder html = new StringBuilder("<header>\n");
        html.append(Html.element("h1", "Mechanisms of " + String.join(", ", byPackage.keySet())));
        html.append(Html.element(
                "p",
                neuron.map(version ->
                                "Glia %s has measured the curves on NEURON %s, in steps of single sections; ions are at the concentrations that they have unless a model sets them."
                                        .formatted(glia, version))
                        .orElse("Made by Glia %s without curves.".formatted(glia))));
        html.append("<form><label>Name <input id='name' type='search'/></label>\n")
                .append(select("ion", "Ion", ions))
                .append(
                        "<label>Theme <select id='theme'><option value=''>as the system</option><option>light</option><option>dark</option></select></label></form>\n<nav>\n");
        OverlayHtml.shared(overlaid)
                .keySet()
                .forEach(asset ->
                        html.append("<a href='#%s'>%s compared</a>\n".formatted(OverlayHtml.id(asset), asset)));
        sheets.forEach(sheet ->
                html.append("<a href='#%s'>%s</a>\n".formatted(sheet.name().fullName(), SheetHtml.title(sheet))));
        return html.append("</nav>\n</header>\n").toString();
    }

    private static String select(String id, String label, TreeSet<String> values) {
        return values.stream()
                .map(value -> "<option>" + Html.escaped(value) + "</option>")
                .collect(Collectors.joining(
                        "",
                        "<label>%s <select id='%s'><option value=''>any</option>".formatted(label, id),
                        "</select></label>\n"));
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts and the numbers behind the curves, for programs; see the page on the report. */
    public byte[] json() {
        return ReportNumbers.json(this);
    }

    /** The numbers behind the curves, a row for each potential. */
    public byte[] csv() {
        return ReportNumbers.csv(this);
    }
}
