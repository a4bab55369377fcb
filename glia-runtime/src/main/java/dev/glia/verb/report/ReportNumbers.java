package dev.glia.verb.report;

import dev.glia.json.Json;
import dev.glia.kinetics.Curve;
import dev.glia.kinetics.Family;
import dev.glia.kinetics.IonCurve;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Modes;
import dev.glia.kinetics.Protocol;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.select.Candidate;
import dev.glia.verb.Listing;
import dev.glia.verb.ListingFilter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report for programs. */
final class ReportNumbers {
    private static final String HEADS = "mechanism,quantity,of,celsius_degC,series,series_unit,x,x_unit,y,y_unit\n";

    private ReportNumbers() {}

    /** A number that is none is {@code NaN}, a time constant of what never moves {@code Infinity}, as Python reads them. */
    static byte[] csv(ReportPage report) {
        StringBuilder csv = new StringBuilder(HEADS);
        for (Sheet sheet : report.sheets()) {
            String name = sheet.name().fullName();
            for (Curve curve : sheet.kinetics().map(Kinetics::curves).orElse(List.of())) {
                String series =
                        "%s,%s,%s,".formatted(curve.state(), curve.celsius(), curve.table() ? "table" : "formula");
                rows(csv, name + ",steady_state," + series, "mV", "", Curve.potentials(), curve.steady());
                rows(csv, name + ",time_constant," + series, "mV", "ms", Curve.potentials(), curve.tau());
            }
            for (Modes modes : sheet.kinetics().map(Kinetics::modes).orElse(List.of())) {
                for (int i = 0; i < modes.taus().size(); i++) {
                    String series = "%s,time_constant,mode %s,%s,%s,"
                            .formatted(name, i + 1, modes.celsius(), modes.table() ? "table" : "formula");
                    rows(
                            csv,
                            series,
                            "mV",
                            "ms",
                            Curve.potentials(),
                            modes.taus().get(i));
                }
            }
            for (Family family : sheet.kinetics().map(Kinetics::families).orElse(List.of())) {
                Protocol protocol = family.protocol();
                for (Family.Trace trace : family.traces()) {
                    String series = "%s,%s,%s,%s,%s,%s"
                            .formatted(
                                    name,
                                    quantity(family),
                                    protocol.words(),
                                    family.celsius(),
                                    trace.at(),
                                    protocol.variedUnit());
                    rows(csv, series, "ms", protocol.unit(), family.times(), trace.current());
                }
            }
            for (IonCurve ion : sheet.kinetics().map(Kinetics::ionCurves).orElse(List.of())) {
                over(csv, name, ion);
            }
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quantity(Family family) {
        return switch (family.protocol()) {
            case CELL -> "potential";
            case ION_STEP -> "concentration_" + family.of();
            default -> "current";
        };
    }

    private static void over(StringBuilder csv, String name, IonCurve ion) {
        Curve curve = ion.curve();
        boolean isCurrent = curve.state().equals(IonCurve.CURRENT);
        String series =
                ",%s over %s,%s,%s,mV".formatted(curve.state(), ion.concentration(), curve.celsius(), ion.potential());
        rows(
                csv,
                name + (isCurrent ? ",current" : ",steady_state") + series,
                "mM",
                isCurrent ? "mA/cm2" : "",
                ion.concentrations(),
                curve.steady());
        if (curve.isGate()) {
            rows(csv, name + ",time_constant" + series, "mM", "ms", ion.concentrations(), curve.tau());
        }
    }

    private static void rows(StringBuilder csv, String series, String xUnit, String yUnit, double[] x, double[] y) {
        for (int i = 0; i < x.length; i++) {
            csv.append(series)
                    .append(',')
                    .append(x[i])
                    .append(',')
                    .append(xUnit)
                    .append(',')
                    .append(y[i]);
            csv.append(',').append(yUnit).append('\n');
        }
    }

    static byte[] json(ReportPage report) {
        return Json.print(Map.of(
                "schema",
                Listing.SCHEMA,
                "mechanisms",
                report.sheets().stream().map(ReportNumbers::document).toList()));
    }

    private static Map<String, Object> document(Sheet sheet) {
        Map<String, Object> document = new TreeMap<>();
        document.put("name", sheet.name().fullName());
        document.put("asset", sheet.name().asset());
        document.put("package", sheet.name().pkg());
        document.put("variant", sheet.name().variant());
        document.put("version", sheet.pkg().version());
        document.put("coordinate", sheet.pkg().source().coordinate());
        document.put("origin", sheet.pkg().origin());
        document.put("licence", sheet.pkg().licence());
        document.put("authors", sheet.pkg().authors());
        document.put("file", sheet.mod().path());
        document.put("sha256", sheet.checksum());
        document.put("kind", ListingFilter.word(sheet.mod().kind()));
        sheet.meaning().answer().map(Candidate::name).ifPresent(name -> document.put("meant", name.fullName()));
        document.put(
                "ions",
                sheet.mod().ions().stream()
                        .map(ion -> {
                            Map<String, Object> use = new TreeMap<>(
                                    Map.of("ion", ion.ion(), "reads", ion.reads(), "writes", ion.writes()));
                            ion.valence().ifPresent(charge -> use.put("valence", charge));
                            return use;
                        })
                        .toList());
        document.put(
                "parameters",
                sheet.parameters().stream().map(ReportNumbers::variable).toList());
        document.put(
                "states", sheet.states().stream().map(ReportNumbers::variable).toList());
        document.put(
                "findings",
                sheet.findings().stream()
                        .map(row -> Map.of(
                                "level", row.get(0), "rule", row.get(1), "place", row.get(2), "finding", row.get(3)))
                        .toList());
        sheet.unmeasured().ifPresent(why -> document.put("unmeasured", why));
        sheet.fault().ifPresent(why -> document.put("fault", why));
        sheet.kinetics().ifPresent(kinetics -> {
            document.put("notes", kinetics.notes());
            document.put(
                    "modes", kinetics.modes().stream().map(ReportNumbers::modes).toList());
            document.put(
                    "families",
                    kinetics.families().stream().map(ReportNumbers::family).toList());
            document.put(
                    "overIons",
                    kinetics.ionCurves().stream().map(ReportNumbers::overIon).toList());
            document.put(
                    "curves",
                    kinetics.curves().stream().map(ReportNumbers::curve).toList());
        });
        return document;
    }

    private static Map<String, Object> variable(DeclaredVariable variable) {
        Map<String, Object> document = new TreeMap<>();
        document.put("name", variable.name());
        variable.unit().ifPresent(unit -> document.put("unit", unit));
        variable.value().ifPresent(value -> document.put("default", value));
        variable.limits().ifPresent(limits -> document.put("limits", List.of(limits.lowest(), limits.highest())));
        return document;
    }

    private static Map<String, Object> curve(Curve curve) {
        Map<String, Object> document = new TreeMap<>();
        document.put("state", curve.state());
        document.put("celsius", curve.celsius());
        document.put("table", curve.table());
        document.put("gate", curve.isGate());
        document.put("fitted", curve.isFitted());
        document.put("v", numbers(Curve.potentials()));
        document.put("steady", numbers(curve.steady()));
        document.put("tau", numbers(curve.tau()));
        return document;
    }

    private static Map<String, Object> overIon(IonCurve ion) {
        Map<String, Object> document = new TreeMap<>();
        document.put("concentration", ion.concentration());
        document.put("mM", numbers(ion.concentrations()));
        document.put("v", ion.potential());
        document.put("state", ion.curve().state());
        document.put("celsius", ion.curve().celsius());
        document.put("steady", numbers(ion.curve().steady()));
        document.put("tau", numbers(ion.curve().tau()));
        return document;
    }

    private static Map<String, Object> modes(Modes modes) {
        return Map.of(
                "celsius",
                modes.celsius(),
                "table",
                modes.table(),
                "v",
                numbers(Curve.potentials()),
                "taus",
                modes.taus().stream().map(ReportNumbers::numbers).toList());
    }

    private static Map<String, Object> family(Family family) {
        Map<String, Object> document = new TreeMap<>();
        document.put("protocol", family.protocol().words());
        document.put("of", family.of());
        document.put("course", family.protocol().course());
        document.put("celsius", family.celsius());
        document.put("unit", family.protocol().unit());
        document.put("variedUnit", family.protocol().variedUnit());
        document.put("t", numbers(family.times()));
        document.put(
                "traces",
                family.traces().stream()
                        .map(trace -> Map.of("at", trace.at(), "current", numbers(trace.current())))
                        .toList());
        return document;
    }

    private static List<Double> numbers(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
