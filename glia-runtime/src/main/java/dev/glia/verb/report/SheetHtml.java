package dev.glia.verb.report;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModPackage;
import dev.glia.lint.Level;
import dev.glia.nmodl.DeclaredFunction;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.ModDescription;
import dev.glia.select.Candidate;
import dev.glia.verb.ListingFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One mechanism as a part of the page. */
final class SheetHtml {
    /** Those that NEURON knows by itself, or that biology leaves no choice for. */
    private static final Map<String, String> CHARGES = Map.of("na", "1", "k", "1", "ca", "2", "cl", "-1");

    private final Sheet sheet;
    private final StringBuilder html = new StringBuilder();

    private SheetHtml(Sheet sheet) {
        this.sheet = sheet;
    }

    static String of(Sheet sheet) {
        return new SheetHtml(sheet).article();
    }

    private String article() {
        String ions = sheet.mod().ions().stream().map(IonUse::ion).distinct().collect(Collectors.joining(" "));
        html.append("<article id='%s' data-name='%s' data-ions='%s' data-kind='%s'>\n"
                .formatted(
                        sheet.name().fullName(),
                        sheet.name().fullName(),
                        Html.escaped(ions),
                        ListingFilter.word(sheet.mod().kind())));
        html.append("<h3>%s <small>%s %s</small></h3>\n"
                .formatted(
                        title(sheet),
                        Html.escaped(sheet.pkg().name()),
                        ListingFilter.word(sheet.mod().kind())));
        sheet.description().ifPresent(this::words);
        html.append(KineticsHtml.of(sheet));
        origin();
        meaning();
        findings();
        sheet.description().ifPresent(this::facts);
        return html.append("</article>\n").toString();
    }

    /** Asset and variant. */
    static String title(Sheet sheet) {
        boolean only = sheet.variants().size() == 1;
        return Html.escaped(
                only
                        ? sheet.name().asset()
                        : sheet.name().asset() + ", variant " + sheet.name().variant());
    }

    private void words(ModDescription said) {
        if (!said.title().isBlank()) {
            html.append(Html.element("p", said.title().strip()));
        }
        if (!said.comment().isBlank()) {
            html.append("<details><summary>What the mod says of itself</summary><pre>%s</pre></details>\n"
                    .formatted(Html.escaped(said.comment())));
        }
    }

    private void origin() {
        ModPackage pkg = sheet.pkg();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("mechanism", sheet.name().fullName()));
        rows.add(List.of("coordinate", pkg.source().coordinate()));
        rows.add(List.of("origin", pkg.origin().isEmpty() ? "not said" : pkg.origin()));
        rows.add(List.of("licence", pkg.licence().isEmpty() ? "none found" : pkg.licence()));
        rows.add(List.of("authors", pkg.authors().isEmpty() ? "not said" : String.join(", ", pkg.authors())));
        rows.add(List.of("file", sheet.mod().path()));
        rows.add(List.of("SHA-256", sheet.checksum()));
        if (sheet.variants().size() > 1) {
            rows.add(List.of(
                    "variants",
                    sheet.variants().stream().map(name -> name.variant()).collect(Collectors.joining(", "))));
        }
        html.append(Html.element("h4", "Whence")).append(Html.table(List.of(), rows));
    }

    private void meaning() {
        String asset = sheet.name().asset();
        String means = sheet.isMeant()
                ? "'%s' alone means this mechanism.".formatted(asset)
                : sheet.meaning()
                        .answer()
                        .map(Candidate::text)
                        .map(other -> "'%s' alone means %s.".formatted(asset, other))
                        .orElse("'%s' alone means no one mechanism.".formatted(asset));
        html.append("<details><summary>%s</summary><pre>%s</pre></details>\n"
                .formatted(Html.escaped(means), Html.escaped(sheet.meaning().text())));
    }

    private void findings() {
        if (sheet.findings().isEmpty()) {
            html.append(Html.element("p", "A check finds nothing to remark."));
        } else {
            html.append("<details%s><summary>What a check finds: %s</summary>\n"
                            .formatted(
                                    isFaulty() ? " open='open'" : "",
                                    sheet.findings().size()))
                    .append(Html.table(
                            List.of("level", "rule", "line", "finding"),
                            sheet.findings().stream().map(this::finding).toList()))
                    .append("</details>\n");
        }
    }

    /** Of the mod's own file, which is named above, the line is enough. */
    private List<String> finding(List<String> row) {
        String place = row.get(2);
        String file = place.replaceFirst(":\\d+$", "");
        String line = place.substring(file.length()).replace(":", "");
        boolean isOwn = file.endsWith(sheet.mod().path());
        return List.of(row.get(0), row.get(1), isOwn ? line : place.substring(place.lastIndexOf('/') + 1), row.get(3));
    }

    private boolean isFaulty() {
        return sheet.findings().stream().anyMatch(row -> row.get(0).equals(Level.ERROR.word()));
    }

    private void facts(ModDescription said) {
        table(
                "Ions",
                List.of("ion", "charge", "reads", "writes"),
                said.ions().stream()
                        .map(ion -> List.of(
                                ion.ion(),
                                ion.valence().orElse(CHARGES.getOrDefault(ion.ion(), "not said")),
                                String.join(", ", ion.reads()),
                                String.join(", ", ion.writes())))
                        .toList());
        table(
                "Parameters",
                List.of("name", "default", "unit", "limits", "one for", "the mod says"),
                sheet.parameters().stream().map(this::parameter).toList());
        table(
                "Weights of a connection",
                List.of("name", "unit"),
                said.weights().stream()
                        .map(weight -> List.of(weight.name(), weight.unit().orElse("")))
                        .toList());
        int before = html.length();
        table("States", List.of("name", "unit", "the mod says"), rows(sheet.states()));
        table("Results", List.of("name", "unit", "the mod says"), rows(sheet.results()));
        table(
                "Functions",
                List.of("call", "unit", "the mod says"),
                said.functions().stream().map(SheetHtml::function).toList());
        names("RANDOM streams", said.randoms());
        names("POINTERs, which a model sets", said.pointers());
        if (html.length() > before) {
            html.insert(before, "<details><summary>States, results and functions</summary>\n")
                    .append("</details>\n");
        }
    }

    private void table(String title, List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            html.append(Html.element("h4", title)).append(Html.table(heads, rows));
        }
    }

    private void names(String title, List<String> names) {
        if (!names.isEmpty()) {
            html.append(Html.element("h4", title)).append(Html.element("p", String.join(", ", names)));
        }
    }

    private List<String> parameter(DeclaredVariable parameter) {
        return List.of(
                name(parameter),
                parameter.value().orElse("0"),
                parameter.unit().orElse(""),
                parameter
                        .limits()
                        .map(limits -> limits.lowest() + " to " + limits.highest())
                        .orElse(""),
                sheet.isRange(parameter) ? "each place" : "all",
                parameter.comment());
    }

    private static List<List<String>> rows(List<DeclaredVariable> variables) {
        return variables.stream()
                .map(variable -> List.of(name(variable), variable.unit().orElse(""), variable.comment()))
                .toList();
    }

    private static String name(DeclaredVariable variable) {
        return variable.name() + variable.elements().map("[%s]"::formatted).orElse("");
    }

    private static List<String> function(DeclaredFunction function) {
        String call = function.arguments().stream()
                .map(argument -> argument.name()
                        + argument.unit().map(" (%s)"::formatted).orElse(""))
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
        return List.of(call, function.unit().orElse(""), function.comment());
    }
}
