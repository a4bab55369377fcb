package dev.glia.library;

/** Mods that CoreNEURON takes, and mods that only NEURON takes. */
final class CoreMods {
    /** With a state that is solved exactly. */
    static final String SYNAPSE = """
            NEURON { POINT_PROCESS Syn NONSPECIFIC_CURRENT i RANGE tau, e }
            PARAMETER { tau = 2 (ms) e = 0 (mV) }
            ASSIGNED { v (mV) i (nA) }
            STATE { g (uS) }
            INITIAL { g = 0 }
            BREAKPOINT {
              SOLVE state METHOD cnexp
              i = g * (v - e)
            }
            DERIVATIVE state { g' = -g / tau }
            NET_RECEIVE(w (uS)) { g = g + w }
            """;

    /** With a scheme that CoreNEURON's translator solves with SymPy. */
    static final String GATE = """
            NEURON { SUFFIX Gate NONSPECIFIC_CURRENT i RANGE gmax }
            PARAMETER { gmax = 0.0002 (S/cm2) }
            ASSIGNED { v (mV) i (mA/cm2) a (/ms) b (/ms) }
            STATE { c o }
            INITIAL { c = 1 o = 0 }
            BREAKPOINT {
              SOLVE scheme METHOD sparse
              i = gmax * o * (v + 80)
            }
            KINETIC scheme {
              a = 0.1 * exp((v + 40) / 20)
              b = 0.2
              ~ c <-> o (a, b)
              CONSERVE c + o = 1
            }
            """;

    static final String CLOCK = """
            NEURON { ARTIFICIAL_CELL Clock RANGE interval }
            PARAMETER { interval = 10 (ms) }
            INITIAL { net_send(interval, 1) }
            NET_RECEIVE(w) {
              if (flag == 1) {
                net_event(t)
                net_send(interval, 1)
              }
            }
            """;

    /** Its own events make it fire, at times that CoreNEURON rounds away from its steps. */
    static final String TICK = """
            NEURON { POINT_PROCESS Tick RANGE begin }
            PARAMETER { begin = 0.1 (ms) }
            INITIAL { net_send(begin, 1) }
            NET_RECEIVE(w) {
              if (flag == 1) {
                net_event(t)
                net_send(3, 1)
              }
            }
            """;

    /** It looks at every connection that leads to it. */
    static final String FOR_NETCONS = """
            NEURON { POINT_PROCESS Count RANGE n }
            ASSIGNED { n }
            NET_RECEIVE(w) {
              n = 0
              FOR_NETCONS(other) { n = n + 1 }
              if (flag == 5) { net_event(t) }
            }
            """;

    /** Functions for hoc: no mechanism. */
    static final String FUNCTIONS = """
            NEURON { SUFFIX nothing }
            FUNCTION twice(x) { twice = 2 * x }
            """;

    static final String WRITES_GLOBAL = """
            NEURON { SUFFIX writer THREADSAFE GLOBAL minf }
            ASSIGNED { v (mV) minf }
            BREAKPOINT { minf = v }
            """;

    static final String POINTS = """
            NEURON { SUFFIX points NONSPECIFIC_CURRENT i POINTER source }
            ASSIGNED { v (mV) i (mA/cm2) source }
            BREAKPOINT { i = 0 * source }
            """;

    static final String COUNTS = """
            NEURON { SUFFIX counts NONSPECIFIC_CURRENT i }
            VERBATIM
            static double calls;
            ENDVERBATIM
            ASSIGNED { v (mV) i (mA/cm2) }
            BREAKPOINT {
            VERBATIM
              calls = calls + 1;
            ENDVERBATIM
              i = 0
            }
            """;

    static final String ASKS_HOC = """
            NEURON { SUFFIX asks THREADSAFE }
            ASSIGNED { v (mV) }
            INITIAL {
            VERBATIM
              if (hoc_lookup("celsius")) { v = v; }
            ENDVERBATIM
            }
            """;

    static final String NEEDS_SYMBOL = """
            NEURON { SUFFIX needs THREADSAFE }
            VERBATIM
            #ifdef CORENEURON_BUILD
            double only_elsewhere(double);
            #else
            #define only_elsewhere(x) (x)
            #endif
            ENDVERBATIM
            ASSIGNED { v (mV) }
            INITIAL {
            VERBATIM
              if (only_elsewhere(v) > 1e9) { v = v; }
            ENDVERBATIM
            }
            """;

    static final String WITHOUT_TRANSFER = """
            NEURON { POINT_PROCESS silent THREADSAFE BBCOREPOINTER memory }
            ASSIGNED { memory }
            """;

    static final String OTHER_METHOD = """
            NEURON { SUFFIX odd }
            STATE { q }
            BREAKPOINT {
              SOLVE s METHOD runge
            }
            DERIVATIVE s { q' = -q }
            """;

    static final String TABLE = """
            NEURON { SUFFIX tabled RANGE x }
            ASSIGNED { v (mV) x }
            FUNCTION_TABLE tab(v (mV))
            BREAKPOINT { x = tab(v) }
            """;

    /** C++ of CoreNEURON's translator that does not compile, though the mod has none of its own. */
    static final String FILE_LOCAL = """
            NEURON { SUFFIX spread }
            PARAMETER { width = 2 }
            STATE { c o }
            BREAKPOINT {
              SOLVE scheme METHOD sparse
            }
            LOCAL square
            KINETIC scheme {
              square = width * width
              ~ c <-> o (square, square)
              CONSERVE c + o = 1
            }
            """;

    private CoreMods() {}
}
