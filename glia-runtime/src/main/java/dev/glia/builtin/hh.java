package dev.glia.builtin;

/**
 * The density mechanism {@code hh}.
 *
 * <p>NEURON's own, as NEURON 9.0 brings it along. Long because each of its variables has five methods.
 * <p>Ions: {@code na} reads ena writes ina; {@code k} reads ek writes ik.
 */
public final class hh {
    private static final dev.glia.typed.MechanismType TYPE = dev.glia.typed.MechanismType.pinned("hh", "NEURON")
            .parameter("gnabar", "S/cm2", 0.12)
            .parameter("gkbar", "S/cm2", 0.036)
            .parameter("gl", "S/cm2", 3.0E-4)
            .parameter("el", "mV", -54.3)
            .variable("m", "")
            .variable("h", "")
            .variable("n", "")
            .variable("gna", "S/cm2")
            .variable("gk", "S/cm2")
            .variable("il", "mA/cm2")
            .variable("minf", "")
            .variable("hinf", "")
            .variable("ninf", "")
            .variable("mtau", "ms")
            .variable("htau", "ms")
            .variable("ntau", "ms");

    private final dev.glia.typed.TypedDensity it;

    private hh(dev.glia.typed.TypedDensity it) {
        this.it = it;
    }

    /** Inserts it into every segment of a section. */
    public static hh in(dev.glia.neuron.Section section) {
        return new hh(TYPE.in(section));
    }

    /** The same at a place of its section, x from 0 to 1. */
    public hh at(double x) {
        return new hh(it.at(x));
    }

    /** What Glia inserted: any variable by name, and NEURON's own handles. */
    public dev.glia.Inserted inserted() {
        return it.inserted();
    }

    /** {@code gnabar} in S/cm2, default .12, from 0 to 1e9. */
    public double gnabar() {
        return it.variable(0).get();
    }

    /** Sets {@code gnabar} in S/cm2, default .12, from 0 to 1e9. */
    public hh gnabar(double value) {
        it.variable(0).set(dev.glia.typed.Limits.require("gnabar", "S/cm2", 0.0, 1.0E9, value));
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code gnabar} in S/cm2, default .12, from 0 to 1e9. */
    public double[] gnabarAll() {
        return it.variable(0).getAll();
    }

    /** Itself, to be played into and the like: {@code gnabar} in S/cm2, default .12, from 0 to 1e9. */
    public dev.glia.neuron.Reference refGnabar() {
        return it.variable(0).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gnabar} in S/cm2, default .12, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordGnabar() {
        return dev.glia.neuron.Vector.recording(it.variable(0).ref());
    }

    /** {@code gkbar} in S/cm2, default .036, from 0 to 1e9. */
    public double gkbar() {
        return it.variable(1).get();
    }

    /** Sets {@code gkbar} in S/cm2, default .036, from 0 to 1e9. */
    public hh gkbar(double value) {
        it.variable(1).set(dev.glia.typed.Limits.require("gkbar", "S/cm2", 0.0, 1.0E9, value));
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code gkbar} in S/cm2, default .036, from 0 to 1e9. */
    public double[] gkbarAll() {
        return it.variable(1).getAll();
    }

    /** Itself, to be played into and the like: {@code gkbar} in S/cm2, default .036, from 0 to 1e9. */
    public dev.glia.neuron.Reference refGkbar() {
        return it.variable(1).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gkbar} in S/cm2, default .036, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordGkbar() {
        return dev.glia.neuron.Vector.recording(it.variable(1).ref());
    }

    /** {@code gl} in S/cm2, default .0003, from 0 to 1e9. */
    public double gl() {
        return it.variable(2).get();
    }

    /** Sets {@code gl} in S/cm2, default .0003, from 0 to 1e9. */
    public hh gl(double value) {
        it.variable(2).set(dev.glia.typed.Limits.require("gl", "S/cm2", 0.0, 1.0E9, value));
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code gl} in S/cm2, default .0003, from 0 to 1e9. */
    public double[] glAll() {
        return it.variable(2).getAll();
    }

    /** Itself, to be played into and the like: {@code gl} in S/cm2, default .0003, from 0 to 1e9. */
    public dev.glia.neuron.Reference refGl() {
        return it.variable(2).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gl} in S/cm2, default .0003, from 0 to 1e9. */
    public dev.glia.neuron.Vector recordGl() {
        return dev.glia.neuron.Vector.recording(it.variable(2).ref());
    }

    /** {@code el} in mV, default -54.3. */
    public double el() {
        return it.variable(3).get();
    }

    /** Sets {@code el} in mV, default -54.3. */
    public hh el(double value) {
        it.variable(3).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code el} in mV, default -54.3. */
    public double[] elAll() {
        return it.variable(3).getAll();
    }

    /** Itself, to be played into and the like: {@code el} in mV, default -54.3. */
    public dev.glia.neuron.Reference refEl() {
        return it.variable(3).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code el} in mV, default -54.3. */
    public dev.glia.neuron.Vector recordEl() {
        return dev.glia.neuron.Vector.recording(it.variable(3).ref());
    }

    /** {@code m} in no unit. */
    public double m() {
        return it.variable(4).get();
    }

    /** Sets {@code m} in no unit. */
    public hh m(double value) {
        it.variable(4).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code m} in no unit. */
    public double[] mAll() {
        return it.variable(4).getAll();
    }

    /** Itself, to be played into and the like: {@code m} in no unit. */
    public dev.glia.neuron.Reference refM() {
        return it.variable(4).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code m} in no unit. */
    public dev.glia.neuron.Vector recordM() {
        return dev.glia.neuron.Vector.recording(it.variable(4).ref());
    }

    /** {@code h} in no unit. */
    public double h() {
        return it.variable(5).get();
    }

    /** Sets {@code h} in no unit. */
    public hh h(double value) {
        it.variable(5).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code h} in no unit. */
    public double[] hAll() {
        return it.variable(5).getAll();
    }

    /** Itself, to be played into and the like: {@code h} in no unit. */
    public dev.glia.neuron.Reference refH() {
        return it.variable(5).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code h} in no unit. */
    public dev.glia.neuron.Vector recordH() {
        return dev.glia.neuron.Vector.recording(it.variable(5).ref());
    }

    /** {@code n} in no unit. */
    public double n() {
        return it.variable(6).get();
    }

    /** Sets {@code n} in no unit. */
    public hh n(double value) {
        it.variable(6).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code n} in no unit. */
    public double[] nAll() {
        return it.variable(6).getAll();
    }

    /** Itself, to be played into and the like: {@code n} in no unit. */
    public dev.glia.neuron.Reference refN() {
        return it.variable(6).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code n} in no unit. */
    public dev.glia.neuron.Vector recordN() {
        return dev.glia.neuron.Vector.recording(it.variable(6).ref());
    }

    /** {@code gna} in S/cm2. */
    public double gna() {
        return it.variable(7).get();
    }

    /** Sets {@code gna} in S/cm2. */
    public hh gna(double value) {
        it.variable(7).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code gna} in S/cm2. */
    public double[] gnaAll() {
        return it.variable(7).getAll();
    }

    /** Itself, to be played into and the like: {@code gna} in S/cm2. */
    public dev.glia.neuron.Reference refGna() {
        return it.variable(7).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gna} in S/cm2. */
    public dev.glia.neuron.Vector recordGna() {
        return dev.glia.neuron.Vector.recording(it.variable(7).ref());
    }

    /** {@code gk} in S/cm2. */
    public double gk() {
        return it.variable(8).get();
    }

    /** Sets {@code gk} in S/cm2. */
    public hh gk(double value) {
        it.variable(8).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code gk} in S/cm2. */
    public double[] gkAll() {
        return it.variable(8).getAll();
    }

    /** Itself, to be played into and the like: {@code gk} in S/cm2. */
    public dev.glia.neuron.Reference refGk() {
        return it.variable(8).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code gk} in S/cm2. */
    public dev.glia.neuron.Vector recordGk() {
        return dev.glia.neuron.Vector.recording(it.variable(8).ref());
    }

    /** {@code il} in mA/cm2. */
    public double il() {
        return it.variable(9).get();
    }

    /** Sets {@code il} in mA/cm2. */
    public hh il(double value) {
        it.variable(9).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code il} in mA/cm2. */
    public double[] ilAll() {
        return it.variable(9).getAll();
    }

    /** Itself, to be played into and the like: {@code il} in mA/cm2. */
    public dev.glia.neuron.Reference refIl() {
        return it.variable(9).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code il} in mA/cm2. */
    public dev.glia.neuron.Vector recordIl() {
        return dev.glia.neuron.Vector.recording(it.variable(9).ref());
    }

    /** {@code minf} in no unit. */
    public double minf() {
        return it.variable(10).get();
    }

    /** Sets {@code minf} in no unit. */
    public hh minf(double value) {
        it.variable(10).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code minf} in no unit. */
    public double[] minfAll() {
        return it.variable(10).getAll();
    }

    /** Itself, to be played into and the like: {@code minf} in no unit. */
    public dev.glia.neuron.Reference refMinf() {
        return it.variable(10).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code minf} in no unit. */
    public dev.glia.neuron.Vector recordMinf() {
        return dev.glia.neuron.Vector.recording(it.variable(10).ref());
    }

    /** {@code hinf} in no unit. */
    public double hinf() {
        return it.variable(11).get();
    }

    /** Sets {@code hinf} in no unit. */
    public hh hinf(double value) {
        it.variable(11).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code hinf} in no unit. */
    public double[] hinfAll() {
        return it.variable(11).getAll();
    }

    /** Itself, to be played into and the like: {@code hinf} in no unit. */
    public dev.glia.neuron.Reference refHinf() {
        return it.variable(11).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code hinf} in no unit. */
    public dev.glia.neuron.Vector recordHinf() {
        return dev.glia.neuron.Vector.recording(it.variable(11).ref());
    }

    /** {@code ninf} in no unit. */
    public double ninf() {
        return it.variable(12).get();
    }

    /** Sets {@code ninf} in no unit. */
    public hh ninf(double value) {
        it.variable(12).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code ninf} in no unit. */
    public double[] ninfAll() {
        return it.variable(12).getAll();
    }

    /** Itself, to be played into and the like: {@code ninf} in no unit. */
    public dev.glia.neuron.Reference refNinf() {
        return it.variable(12).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ninf} in no unit. */
    public dev.glia.neuron.Vector recordNinf() {
        return dev.glia.neuron.Vector.recording(it.variable(12).ref());
    }

    /** {@code mtau} in ms. */
    public double mtau() {
        return it.variable(13).get();
    }

    /** Sets {@code mtau} in ms. */
    public hh mtau(double value) {
        it.variable(13).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code mtau} in ms. */
    public double[] mtauAll() {
        return it.variable(13).getAll();
    }

    /** Itself, to be played into and the like: {@code mtau} in ms. */
    public dev.glia.neuron.Reference refMtau() {
        return it.variable(13).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code mtau} in ms. */
    public dev.glia.neuron.Vector recordMtau() {
        return dev.glia.neuron.Vector.recording(it.variable(13).ref());
    }

    /** {@code htau} in ms. */
    public double htau() {
        return it.variable(14).get();
    }

    /** Sets {@code htau} in ms. */
    public hh htau(double value) {
        it.variable(14).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code htau} in ms. */
    public double[] htauAll() {
        return it.variable(14).getAll();
    }

    /** Itself, to be played into and the like: {@code htau} in ms. */
    public dev.glia.neuron.Reference refHtau() {
        return it.variable(14).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code htau} in ms. */
    public dev.glia.neuron.Vector recordHtau() {
        return dev.glia.neuron.Vector.recording(it.variable(14).ref());
    }

    /** {@code ntau} in ms. */
    public double ntau() {
        return it.variable(15).get();
    }

    /** Sets {@code ntau} in ms. */
    public hh ntau(double value) {
        it.variable(15).set(value);
        return this;
    }

    /** In every segment of the section, from the 0 end to the 1 end: {@code ntau} in ms. */
    public double[] ntauAll() {
        return it.variable(15).getAll();
    }

    /** Itself, to be played into and the like: {@code ntau} in ms. */
    public dev.glia.neuron.Reference refNtau() {
        return it.variable(15).ref();
    }

    /** Records, from the next {@code Neuron.finitialize} on: {@code ntau} in ms. */
    public dev.glia.neuron.Vector recordNtau() {
        return dev.glia.neuron.Vector.recording(it.variable(15).ref());
    }
}
