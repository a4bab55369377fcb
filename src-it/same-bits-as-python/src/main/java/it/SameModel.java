package it;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The model of same_model.py in the JVM. */
public final class SameModel {
    private static final List<String> ASSETS = List.of("Nav1_6", "Kv3_4", "Cav2_1", "Kca1_1");

    private SameModel() {}

    public static void main(String[] arguments) throws IOException {
        Section soma = Neuron.section("soma").L(20).diam(20).Ra(100);
        List<String> mechanisms = new ArrayList<>();
        for (String asset : ASSETS) {
            Glia.insert(soma, asset);
            mechanisms.add(Glia.resolve(asset).fullName());
        }
        Glia.insert(soma, "cdp5", Glia.variant("CAM"));
        mechanisms.add(Glia.resolve("cdp5", Glia.variant("CAM")).fullName());
        soma.set("ena", 60).set("ek", -88);
        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5));
        clamp.set("del", 20).set("dur", 150).set("amp", 0.3);
        Vector v = soma.at(0.5).record("v");
        Vector cai = soma.at(0.5).record("cai");
        Neuron.celsius(32);
        Neuron.dt(0.025);
        Neuron.finitialize(-65);
        Neuron.continuerun(200);

        Files.write(Path.of("target", "mechanisms.txt"), mechanisms);
        List<String> bits = new ArrayList<>();
        for (Vector trace : List.of(v, cai)) {
            for (double sample : trace.toArray()) {
                bits.add("%016x".formatted(Double.doubleToRawLongBits(sample)));
            }
        }
        Files.write(Path.of("target", "jvm.trace"), bits);
    }
}
