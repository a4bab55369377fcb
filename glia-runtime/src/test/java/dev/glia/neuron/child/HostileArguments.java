package dev.glia.neuron.child;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What {@link HostileCalls} passes, and the objects whose methods it calls: usual ones, empty ones, and worn ones. */
final class HostileArguments {
    private record Argument(String name, Supplier<Object> make) {}

    private final List<Argument> all = new ArrayList<>();
    private Section soma;
    private PointProcess synapse;
    private PointProcess orphan;
    private NetCon connection;

    HostileArguments() {
        soma();
        for (double number : new double[] {Double.NaN, -1, 0, 1, 2, 1e12, 1e300, -1e300, Double.POSITIVE_INFINITY}) {
            add(String.valueOf(number), () -> number);
        }
        add("nil", () -> null);
        add("empty text", () -> "");
        add("text", () -> "te xt %s %n");
        add("Vector", () -> Vector.of(1, 2, 3));
        add("empty Vector", Vector::of);
        add("List", () -> Neuron.create("List"));
        add("SectionList", () -> Neuron.create("SectionList"));
        add("Matrix", () -> Neuron.create("Matrix", 2, 2));
        add("File", () -> Neuron.create("File"));
        add("unplaced IClamp", () -> Neuron.create("IClamp"));
        add("ExpSyn", () -> synapse);
        add("IClamp of a deleted section", () -> orphan);
        add("NetCon", () -> connection);
        add("&v", () -> soma.at(0.5).ref("v"));
        add("&t", () -> Neuron.ref("t"));
        add("&g", () -> synapse.ref("g"));
    }

    private void add(String name, Supplier<Object> make) {
        all.add(new Argument(name, make));
    }

    int count() {
        return all.size();
    }

    String names(List<Integer> drawn) {
        return drawn.stream().map(i -> all.get(i).name()).collect(Collectors.joining(", ", "(", ")"));
    }

    Object[] values(List<Integer> drawn) {
        soma();
        return drawn.stream().map(i -> all.get(i).make().get()).toArray();
    }

    /** The section in which everything is done; made again where a call has deleted it. */
    Section soma() {
        if (soma == null || !soma.isAlive()) {
            if (connection != null) {
                connection.close();
            }
            soma = Neuron.section("soma").nseg(3).insert("hh");
            synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
            connection = NetCon.between(Neuron.artificialCell("NetStim"), synapse);
            Section gone = Neuron.section("gone");
            orphan = Neuron.pointProcess("IClamp", gone.at(0.5));
            Neuron.callIn(gone, "delete_section");
        }
        return soma;
    }

    /** Changes the structure of the model, of which NEURON takes notice only in the next initialisation or step. */
    void unsettle() {
        soma().nseg(soma().nseg() == 3 ? 5 : 3);
        Neuron.artificialCell("IntFire1");
    }

    HocObject receiver(String type, int turn) {
        try {
            return switch (turn % 4) {
                case 1 -> empty(type);
                case 2 -> worn(type);
                default -> usual(type);
            };
        } catch (RuntimeException e) {
            return usual(type);
        }
    }

    private HocObject empty(String type) {
        return switch (type) {
            case "Vector" -> Vector.of();
            case "Matrix" -> Neuron.create("Matrix", 1, 1);
            case "IClamp" -> orphan;
            default -> Neuron.create(type);
        };
    }

    private HocObject usual(String type) {
        return switch (type) {
            case "Vector" -> Vector.of(1, 2, 3);
            case "Matrix" -> Neuron.create(type, 3, 3);
            case "NetCon" -> NetCon.between(Neuron.artificialCell("NetStim"), synapse);
            case "RangeVarPlot" -> Neuron.create(type, "v");
            case "FInitializeHandler" -> Neuron.create(type, "glia_x_ = 1");
            case "MechanismType", "KSChan" -> Neuron.create(type, 1);
            case "MechanismStandard" -> Neuron.create(type, "hh");
            case "StateTransitionEvent" -> Neuron.create(type, 2);
            case "LinearMechanism" -> madeIn(soma, type, matrix(), matrix(), Vector.of(0), Vector.of(0), 0.5);
            case "SectionRef" -> madeIn(soma, type);
            default -> placed(type);
        };
    }

    private HocObject placed(String type) {
        try {
            return Neuron.pointProcess(type, soma.at(0.5));
        } catch (RuntimeException e) {
            return Neuron.create(type);
        }
    }

    /** Made with a section that is deleted then. */
    private HocObject worn(String type) {
        Section gone = Neuron.section("gone").nseg(3).insert("hh");
        try {
            return switch (type) {
                case "NetCon" -> NetCon.between(gone.at(0.5), Neuron.pointProcess("ExpSyn", soma.at(0.1)));
                case "Vector" -> gone.at(0.5).record("v");
                case "RangeVarPlot" -> begun(Neuron.create(type, "v"), gone);
                case "SectionRef" -> madeIn(gone, type);
                case "LinearMechanism" -> madeIn(gone, type, matrix(), matrix(), Vector.of(0), Vector.of(0), 0.5);
                case "Pointer" -> Neuron.create(type, gone.at(0.5).ref("v"));
                case "SectionList" -> called(Neuron.create(type), gone, "append");
                case "Impedance" -> called(Neuron.create(type), gone, "loc", 0.5);
                case "Random" ->
                    called(Neuron.create(type), gone, "play", gone.at(0.5).ref("v"));
                case "PtrVector" ->
                    called(Neuron.create(type, 2), gone, "pset", 0, gone.at(0.5).ref("v"));
                case "SaveState" -> called(Neuron.create(type), gone, "save");
                default -> Neuron.pointProcess(type, gone.at(0.5));
            };
        } finally {
            Neuron.callIn(gone, "delete_section");
        }
    }

    private static HocObject begun(HocObject plot, Section section) {
        return called(called(plot, section, "begin", 0.1), section, "end", 0.9);
    }

    private static HocObject called(HocObject object, Section section, String method, Object... arguments) {
        object.callIn(section, method, arguments);
        return object;
    }

    private static HocObject matrix() {
        return Neuron.create("Matrix", 1, 1);
    }

    private static HocObject madeIn(Section section, String type, Object... arguments) {
        Neuron.callIn(section, "push_section", section.name());
        try {
            return Neuron.create(type, arguments);
        } finally {
            Neuron.call("pop_section");
        }
    }
}
