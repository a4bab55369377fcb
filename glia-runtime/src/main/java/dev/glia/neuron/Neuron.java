package dev.glia.neuron;

import dev.glia.host.flight.Flight;
import dev.glia.host.flight.LoadEvent;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Callbacks;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The NEURON in this JVM. A process holds one, so everything here is static; any thread may call, and calls of several
 * threads are served one after the other. It has one time for all that exists: a model may be handed on from thread to
 * thread, but of two threads that simulate at once, each does so in {@link #exclusively(Runnable)}. Long because it is the one door to NEURON;
 * what is behind it stands in {@link Hoc}, {@link TimeLoop}, {@link CoreNeuron} and {@link LibraryLoading}.
 */
public final class Neuron {
    /** NEURON's usual initial membrane potential, in mV. */
    public static final double V_INIT = -65;

    private Neuron() {}

    /**
     * Starts {@code neuron} in this JVM; nothing happens when it runs already. Where an MPI launcher started this JVM, as in
     * {@code mpiexec -n 4 java ...}, NEURON starts with MPI and is one rank of the job; {@code glia.mpi} set to
     * {@code true} or {@code false} overrides what the launcher's environment variables say. A rank whose {@code main}
     * returns waits at its end for the others; an uncaught exception in one ends them all.
     *
     * @throws dev.glia.neuron.bridge.BridgeException if it does not start; a process has one attempt
     */
    public static void start(NeuronInstallation neuron) {
        start(neuron, Neuron::log);
    }

    /** The same; {@code say} is told in one line what takes long, as compiling the bridge the first time does. */
    public static void start(NeuronInstallation neuron, Consumer<String> say) {
        Objects.requireNonNull(say, "say");
        OneNeuron.start(neuron, List.of(), say);
    }

    /** Starts the NEURON that is found on this machine, or installs one; nothing happens when one runs already. */
    public static void start() {
        if (OneNeuron.running().isEmpty()) {
            start(new NeuronLocator(NeuronSearch.fromSystem(Neuron::log)).locate());
        }
    }

    private static void log(String line) {
        OneNeuron.tell(() -> System.getLogger("dev.glia").log(System.Logger.Level.INFO, line));
    }

    /** The NEURON that runs in this JVM, if one does. */
    public static Optional<NeuronInstallation> installation() {
        return OneNeuron.running();
    }

    /**
     * Loads a mechanism library, whole or not at all.
     *
     * @param library known to be whole and built for this NEURON; a truncated one would end the process
     * @param mechanisms the NEURON names of the mechanisms in it
     * @throws NeuronException if a name is taken already, if the library does not open, or lacks one of them
     */
    public static void load(Path library, List<String> mechanisms) {
        OneNeuron.enter();
        try {
            LoadEvent event = Flight.load();
            new LibraryLoading(library, mechanisms).load();
            if (event != null) {
                event.end(library.toString(), mechanisms.size());
            }
        } finally {
            OneNeuron.leave();
        }
    }

    /** Every mechanism that NEURON knows now. */
    public static Mechanisms mechanisms() {
        return Mechanisms.known();
    }

    /** A new section of this name: one segment, L = 100 µm, diam = 500 µm. */
    public static Section section(String name) {
        return Section.create(name);
    }

    /**
     * A new cell of its own sections, which NEURON names after it, {@code Pyramidal[0].soma}.
     *
     * @param name of this kind of cell; every cell of a name has the same sections
     * @param sections {@code soma} for one of that name, {@code dend[3]} for three
     * @throws NeuronException if the name has another meaning already, or other sections
     */
    public static Cell cell(String name, String... sections) {
        return Cell.make(name, sections);
    }

    /** Several new cells of their own sections, {@code Pyramidal[0]}, {@code Pyramidal[1]}, ...; see {@link #cell}. */
    public static List<Cell> cells(int count, String name, String... sections) {
        return Cell.make(count, name, sections);
    }

    /** Every section of the model, made here or by hoc. */
    public static List<Section> sections() {
        return Sections.all();
    }

    /** Prints the tree of all sections, as NEURON draws it. */
    public static void topology() {
        call("topology");
    }

    /** The sections of a {@code SectionList}. */
    public static List<Section> sections(HocObject sectionList) {
        return Sections.in(sectionList);
    }

    /** Whether a name means anything to NEURON at top level. */
    public static boolean knows(String name) {
        return Symbol.find(name)
                .filter(symbol -> symbol.role() != SymbolRole.OTHER)
                .isPresent();
    }

    /**
     * Places a point process and sets parameters of it; or, where one of them is wrong, places nothing.
     *
     * @throws UnknownNameException if it has no such parameter
     */
    public static PointProcess pointProcess(String type, Segment segment, Map<String, Double> parameters) {
        settable(type, Symbol.PointKind.POINT_PROCESS, "point process", parameters);
        PointProcess made = new PointProcess(type, segment);
        parameters.forEach(made::set);
        return made;
    }

    /**
     * Makes an artificial cell and sets parameters of it; or, where one of them is wrong, makes nothing.
     *
     * @throws UnknownNameException if it has no such parameter
     */
    public static PointProcess artificialCell(String type, Map<String, Double> parameters) {
        settable(type, Symbol.PointKind.ARTIFICIAL_CELL, "artificial cell", parameters);
        PointProcess made = new PointProcess(type);
        parameters.forEach(made::set);
        return made;
    }

    private static void settable(String type, Symbol.PointKind kind, String what, Map<String, Double> parameters) {
        MechanismVariables.of(Symbol.require(type, kind, what)).requireSettable(parameters.keySet());
    }

    /** Places a point process, such as {@code IClamp}. */
    public static PointProcess pointProcess(String type, Segment segment) {
        return pointProcess(type, segment, Map.of());
    }

    /** Makes an artificial cell, such as {@code NetStim}. */
    public static PointProcess artificialCell(String type) {
        return artificialCell(type, Map.of());
    }

    /** A class of NEURON or a template of hoc, to make objects of. */
    public static Template template(String name) {
        return new Template(name);
    }

    /** A new object of any NEURON class or hoc template; see {@link HocObject} for the arguments. */
    public static HocObject create(String template, Object... arguments) {
        return HocObject.create(template, arguments);
    }

    /**
     * Runs hoc statements; what they print goes to {@code System.out}.
     *
     * @throws NeuronException if hoc reports an error, also for {@code quit()}
     */
    public static void hoc(String statements) {
        Hoc.run(statements);
    }

    /** The value of a hoc expression. */
    public static double number(String expression) {
        return Hoc.number(expression);
    }

    /**
     * Reads a hoc file, from the working folder or NEURON's own library, for example {@code stdrun.hoc}. {@code quit()} as its
     * last word ends the file and nothing else.
     */
    public static void loadFile(String file) {
        Hoc.loadFile(file);
    }

    /** Every function that {@link #call} can call now, NEURON's own and hoc's. */
    public static List<String> functions() {
        return Hoc.functions();
    }

    /** Calls a hoc function or procedure; see {@link HocObject#call} for arguments and answer. */
    public static Object call(String function, Object... arguments) {
        return Hoc.call(null, function, arguments);
    }

    /** The same with {@code section} as the current section. */
    public static Object callIn(Section section, String function, Object... arguments) {
        return Hoc.call(section, function, arguments);
    }

    /** A global variable, for example {@code celsius} (°C), or a mechanism's GLOBAL such as {@code q10_name}. */
    public static double get(String variable) {
        return ref(variable).get();
    }

    /** The object that a top-level {@code objref} of hoc holds; empty for nil. */
    public static Optional<HocObject> object(String objref) {
        return Hoc.object(objref);
    }

    /** The text of a top-level {@code strdef} of hoc. */
    public static String text(String strdef) {
        return Hoc.text(strdef);
    }

    /** Gives a top-level {@code strdef} of hoc a text. */
    public static void text(String strdef, String text) {
        Hoc.text(strdef, text);
    }

    /** Lets a top-level {@code objref} of hoc hold an object; {@code null} makes it hold none. */
    public static void object(String objref, HocObject object) {
        Hoc.object(objref, object);
    }

    public static void set(String variable, double value) {
        ref(variable).set(value);
    }

    /** A global variable itself, for example {@code t}, to be recorded. */
    public static Reference ref(String variable) {
        IndexedName named = IndexedName.of(variable);
        return new Reference.OfGlobal(
                ShortNames.require(named.name(), SymbolRole.VARIABLE, "global variable"), named.index());
    }

    /** The unit of a variable by its NEURON name, for example {@code S/cm2} for {@code gnabar_hh}; empty if none is known. */
    public static String units(String variable) {
        return ShortNames.anyVariable(IndexedName.of(variable).name()).units();
    }

    /**
     * Lets a POINTER be unset in a run. Without this a run is refused, because a mod that follows an unset POINTER ends
     * the process; but some mods ask before they follow.
     *
     * @param mechanism for example {@code gap}
     * @param pointer of a density mechanism its NEURON name such as {@code source_gap}, of a point process the bare name
     */
    public static void allowUnsetPointer(String mechanism, String pointer) {
        Symbol symbol = Symbol.find(mechanism)
                .orElseThrow(() -> new NeuronException("NEURON knows no mechanism '%s'".formatted(mechanism), ""));
        Call.to(Operation.ALLOW_UNSET)
                .doing("allowing an unset POINTER of", mechanism)
                .symbol(symbol.handle())
                .text(pointer)
                .run();
    }

    /** Model time in ms. */
    public static double t() {
        return get("t");
    }

    /** Time step in ms. */
    public static double dt() {
        return get("dt");
    }

    /** Sets the time step in ms. */
    public static void dt(double step) {
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("dt must be positive, not %s ms".formatted(step));
        }
        set("dt", step);
    }

    /** Temperature in °C. */
    public static double celsius() {
        return get("celsius");
    }

    /** Sets the temperature in °C. */
    public static void celsius(double temperature) {
        set("celsius", temperature);
    }

    /** Sets t to 0, every membrane potential to {@code v} mV, and runs the INITIAL blocks of all mechanisms. */
    public static void finitialize(double v) {
        Callbacks.requireOwn();
        call("finitialize", v);
    }

    /**
     * Runs from the present t to {@code tstop} ms, or to the time step nearest to it.
     *
     * @throws RunInterruptedException if {@link #interrupt} or an interrupt of this thread ended it early
     * @throws NeuronException if it ended early for any other reason
     */
    public static void continuerun(double tstop) {
        new TimeLoop(tstop).run();
    }

    /** {@link #finitialize} at {@value #V_INIT} mV and {@link #continuerun} to {@code tstop} ms, in one act. */
    public static void run(double tstop) {
        OneNeuron.enter();
        try {
            finitialize(V_INIT);
            continuerun(tstop);
        } finally {
            OneNeuron.leave();
        }
    }

    /**
     * Whether runs of more than two seconds show how far they are, in the last line of the terminal that errors go to; at first
     * they do not. Where errors go elsewhere, with a variable step, on CoreNEURON and on ranks, nothing is shown. The numbers are
     * the same.
     */
    public static void progress(boolean shown) {
        RunProgress.want(shown);
    }

    /**
     * Gives this thread NEURON for a whole simulation: build, run and read. NEURON has one time for every model in the JVM,
     * so of two threads that simulate, one has to wait; each other thread that calls meanwhile waits. Calls may be nested.
     * Without this a thread whose run another one has mixed with its own gets an {@link IllegalStateException} that names
     * that thread, wherever it would read numbers of the other's run. Do not wait in here for a thread that needs NEURON.
     */
    public static <T> T exclusively(Supplier<T> simulation) {
        OneNeuron.takeTurn();
        try {
            return simulation.get();
        } finally {
            OneNeuron.endTurn();
        }
    }

    /** The same for a simulation that answers nothing. */
    public static void exclusively(Runnable simulation) {
        exclusively(() -> {
            simulation.run();
            return null;
        });
    }

    /** The same from now until what is answered is closed, by this thread. */
    public static Turn exclusively() {
        return Turn.take();
    }

    /**
     * Lets CoreNEURON compute the runs from now on, or NEURON again. CoreNEURON has the mechanisms that
     * {@link #coreneuronLibrary} names, as Glia does where the library was built with {@code glia.coreneuron}, else NEURON's
     * own. It takes a model from NEURON, runs it with a fixed step, and gives back states, spikes and recorded Vectors; it
     * cannot be interrupted.
     *
     * @throws NeuronException if this NEURON comes without CoreNEURON, or the library is damaged
     */
    public static void coreneuron(boolean use) {
        CoreNeuron.use(use, Optional.empty());
    }

    /** Lets CoreNEURON compute the runs from now on, with the mechanisms of {@code library}, a {@code libcorenrnmech}. */
    public static void coreneuron(Path library) {
        CoreNeuron.use(true, Optional.of(library));
    }

    /**
     * Says with which library {@link #coreneuron(boolean)} is to compute; it is opened in the first run.
     *
     * @param library a {@code libcorenrnmech}, known to be whole and built of the same mods as the loaded library
     * @param mechanisms of the library that NEURON has loaded
     * @param lacking those of them that are not in this one, each with the reason in a sentence
     */
    public static void coreneuronLibrary(Path library, List<String> mechanisms, Map<String, String> lacking) {
        CoreNeuron.offer(library, mechanisms, lacking);
    }

    /** Ends the run or hoc loop that another thread is in; nothing happens when there is none. */
    public static void interrupt() {
        OneNeuron.interrupt();
    }
}
