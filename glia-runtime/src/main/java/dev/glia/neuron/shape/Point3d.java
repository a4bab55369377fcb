package dev.glia.neuron.shape;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A point of a section's centre line, in µm; the points of a section decide its length and diameters. */
public record Point3d(double x, double y, double z, double diam) {

    /** The points of a section, from its 0 end to its 1 end; none where its shape was given by length and diameter. */
    public static List<Point3d> of(Section section) {
        Objects.requireNonNull(section, "section");
        int count = (int) number(section, "n3d");
        List<Point3d> points = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            points.add(new Point3d(
                    number(section, "x3d", i),
                    number(section, "y3d", i),
                    number(section, "z3d", i),
                    number(section, "diam3d", i)));
        }
        return points;
    }

    /** Gives a section these points, in place of those that it has. */
    public static void set(Section section, List<Point3d> points) {
        Objects.requireNonNull(section, "section");
        List<Point3d> all = List.copyOf(points);
        Neuron.callIn(section, "pt3dclear");
        all.forEach(point -> Neuron.callIn(section, "pt3dadd", point.x(), point.y(), point.z(), point.diam()));
    }

    private static double number(Section section, String function, Object... arguments) {
        return (Double) Neuron.callIn(section, function, arguments);
    }
}
