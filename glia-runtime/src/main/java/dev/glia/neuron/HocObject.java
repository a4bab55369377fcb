package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Handle;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import dev.glia.neuron.bridge.SymbolRole;
import dev.glia.neuron.bridge.ValueKind;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Any object of NEURON: a point process, a Vector, a CVode, an instance of a hoc template. Methods and variables are
 * reached by their NEURON names, so nothing of NEURON is out of reach; the subclasses only give types to what is used most.
 * Long because every way of reading, setting and calling is a method of it.
 *
 * <p>An argument may be a number, a boolean, a text, another object, a {@link Reference} or {@code null} for hoc's nil.
 */
public class HocObject implements AutoCloseable {
    private final Handle handle;
    private final String name;
    private final long born;
    private final Dependents dependents = new Dependents();
    private final List<Dependents> memberships = new CopyOnWriteArrayList<>();

    /** Makes a new object of the NEURON class {@code template}. */
    protected HocObject(String template, Object... arguments) {
        this(made(template, null, arguments));
    }

    /** Takes over a reference that NEURON counts as ours. */
    HocObject(Made object) {
        this.handle = new Handle(object.handle());
        this.born = object.moment();
        this.name = Call.to(Operation.OBJECT_NAME).object(handle).run().text();
        handle.named(name);
    }

    /**
     * An object of NEURON before it is one of Java.
     *
     * @param moment when it was made, by NEURON's own count; 0 for long ago
     */
    record Made(long handle, long moment) {
        static Made of(Answer answer) {
            return new Made(answer.handle(), answer.moment());
        }
    }

    static Made made(String template, Handle section, Object... arguments) {
        Symbol symbol = Symbol.require(template, SymbolRole.TEMPLATE, "class");
        if (symbol.kind() == Symbol.PointKind.POINT_PROCESS && section == null && arguments.length > 0) {
            throw new IllegalArgumentException(
                    "a '%s' needs a place: make it with Neuron.pointProcess(\"%s\", section.at(x))"
                            .formatted(template, template));
        }
        Call call = Call.to(Operation.NEW_OBJECT)
                .doing("making a new", template)
                .in(section)
                .symbol(symbol.handle());
        return Made.of(Arguments.addAll(call, arguments).run());
    }

    /** Makes a new object of any NEURON class or hoc template. */
    public static HocObject create(String template, Object... arguments) {
        return wrap(made(template, null, arguments));
    }

    /** The object of a reference that NEURON counts as ours. */
    static HocObject adopt(long handle) {
        return OneNeuron.inside(
                () -> PointProcess.known(handle).map(HocObject.class::cast).orElseGet(() -> wrap(new Made(handle, 0))));
    }

    private static HocObject wrap(Made object) {
        String type =
                Call.to(Operation.OBJECT_CLASS).ownObject(object.handle()).run().text();
        return switch (type) {
            case "Vector" -> new Vector(object);
            case "NetCon" -> new NetCon(object);
            default -> Symbol.isPointProcess(type) ? PointProcess.of(object) : new HocObject(object);
        };
    }

    /**
     * Calls a method.
     *
     * @return a {@code Double}, {@code String}, {@code HocObject} or {@code Section}; {@code null} where there is no result
     */
    public Object call(String method, Object... arguments) {
        return callIn(null, method, arguments);
    }

    /** The same with {@code section} as NEURON's current section, which some methods take for an argument. */
    public Object callIn(Section section, String method, Object... arguments) {
        return callAt(section == null ? null : section.handle(), method, arguments);
    }

    /** The same with the section of {@code variable}, if it has one, as the current section. */
    protected final Object callAt(Reference variable, String method, Object... arguments) {
        return callAt(variable.section(), method, arguments);
    }

    private Object callAt(Handle section, String method, Object... arguments) {
        Objects.requireNonNull(arguments, "arguments");
        requireMember(method);
        Call call = Call.to(Operation.METHOD)
                .doing("calling '%s' of", method, name)
                .in(section)
                .object(handle())
                .text(method);
        Answer answer = Arguments.addAll(call, arguments).run();
        if (answer.kind() == ValueKind.OBJECT && answer.handle() == handle.identity()) {
            Call.to(Operation.RELEASE).ownObject(answer.handle()).run();
            return this;
        }
        return Arguments.value(answer);
    }

    /** Calls a method that answers a number. */
    public double number(String method, Object... arguments) {
        if (call(method, arguments) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("'%s' of %s answers no number".formatted(method, name));
    }

    /** A variable of this object. */
    public double get(String variable) {
        return get(variable, -1);
    }

    /** An element of an array variable of this object. */
    public double get(String variable, int index) {
        if (member(variable, index) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException("'%s' of %s is no number".formatted(variable, name));
    }

    /** A public member of a hoc template's object: a {@code Double}, {@code String}, {@code HocObject} or {@code Section}. */
    public Object member(String variable) {
        return member(variable, -1);
    }

    /** An element of an array member. */
    public Object member(String variable, int index) {
        IndexedName named = IndexedName.of(variable);
        requireMember(named.name());
        var answer = Call.to(Operation.GET)
                .doing("reading '%s' of", variable, name)
                .object(handle())
                .text(named.name())
                .number(IndexedName.one(named.name(), named.index(), index))
                .run();
        return Arguments.value(answer);
    }

    public HocObject set(String variable, double value) {
        return set(variable, -1, value);
    }

    public HocObject set(String variable, int index, double value) {
        IndexedName named = IndexedName.of(variable);
        requireMember(named.name());
        Call.to(Operation.SET)
                .doing("setting '%s' of", variable, name)
                .object(handle())
                .text(named.name())
                .number(IndexedName.one(named.name(), named.index(), index))
                .number(value)
                .run();
        return this;
    }

    /** Sets a public strdef of a hoc template's object. */
    public HocObject set(String variable, String text) {
        return assign(variable, text);
    }

    /** Lets a public objref of a hoc template's object hold another object; {@code null} makes it hold none. */
    public HocObject set(String variable, HocObject object) {
        return assign(variable, object);
    }

    private HocObject assign(String variable, Object value) {
        requireMember(variable);
        Call call = Call.to(Operation.SET).doing("setting '%s' of", variable, name);
        Arguments.addAll(call.object(handle).text(variable).number(-1), value).run();
        return this;
    }

    /** The variable itself, to be recorded or watched. */
    public Reference ref(String variable) {
        return ref(variable, -1);
    }

    public Reference ref(String variable, int index) {
        IndexedName named = IndexedName.of(variable);
        requireMember(named.name());
        return new Reference.OfObject(this, named.name(), IndexedName.one(named.name(), named.index(), index));
    }

    /** The name of its class, for example {@code IClamp}. */
    final String type() {
        int index = name.indexOf('[');
        return index < 0 ? name : name.substring(0, index);
    }

    /** Near names, where there is no such method or variable, are told here; NEURON knows none. */
    final void requireMember(String member) {
        handle().requireOpen();
        Template.Members members = Template.membersOf(type());
        if (!members.names().contains(member)) {
            throw UnknownNameException.among(
                    members.names(), member, "'%s' is no member of %s".formatted(member, ShortNames.said(type())));
        }
    }

    public boolean isClosed() {
        return !handle.isOpen();
    }

    /**
     * Gives the object up. It leaves the model at once, or, where events may be under way to it, right before the next
     * {@link Neuron#finitialize}. What depends on it is closed first; closing twice is harmless.
     */
    @Override
    public void close() {
        OneNeuron.enter();
        try {
            if (handle.close()) {
                dependents.closeAll();
                // Its sections go with it, so what stands on them has to go before.
                Sections.of(name).forEach(Section::close);
                memberships.forEach(membership -> membership.remove(this));
                release();
            }
        } finally {
            OneNeuron.leave();
        }
    }

    void release() {
        Call.to(Operation.RETIRE).ownObject(address()).number(born).runToItsEnd();
    }

    /** What a constructor goes on with. Where that fails nobody has the object, so it leaves the model again. */
    protected final void begin(Runnable more) {
        try {
            more.run();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** The collector must not take what NEURON may be holding on to. */
    void pin() {}

    /** This object makes no sense without the thing whose dependents these are. */
    void dependOn(Dependents others) {
        memberships.add(others);
        others.add(this);
    }

    Dependents dependents() {
        return dependents;
    }

    /** NEURON's own address of it, also when it is closed. */
    final long address() {
        return handle.identity();
    }

    Handle handle() {
        return handle;
    }

    /** NEURON's name of it, for example {@code IClamp[0]}. */
    @Override
    public String toString() {
        return name;
    }
}
