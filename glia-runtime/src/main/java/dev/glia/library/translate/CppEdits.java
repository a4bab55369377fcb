package dev.glia.library.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes the C++ that nocmodl wrote use {@code economies.hpp}: edits that leave every line where it was. The mod's own names
 * are macros there, and {@code neuron} or {@code phase} may be one, so what is put in uses no name of NEURON's that nocmodl would not.
 */
final class CppEdits {
    private static final Pattern SCHEME = Pattern.compile(
            "(?m)^ ?static int (\\w+) ?\\(void\\* _so, double\\* _rhs, _internalthreadargsproto_\\)(\\s*\\{int _reset=0;)");
    private static final String END_OF_SCHEME = "return _reset;";

    /** The function under its own name, which chooses one of two instances, and the head of the template. */
    private static final String BY_PHASE = " template <int glia_phase> static int glia_%1$s%2$s;"
            + " static int %1$s%2$s { return __builtin_expect(glia_solves(_so), 1)"
            + " ? glia_%1$s<0>(_so, _rhs, _threadargs_) : glia_%1$s<1>(_so, _rhs, _threadargs_); }"
            + " template <int glia_phase> static int glia_%1$s%2$s%3$s";

    private static final String ARGUMENTS = "(void* _so, double* _rhs, _internalthreadargsproto_)";

    private static final Pattern FIELDS =
            Pattern.compile("_nrn_mechanism_register_data_fields\\(_mechtype,([^;]*)\\);");
    private static final String TABLE =
            "{ static constexpr glia_field glia_fields[] = {%s}; glia_register_data_fields(_mechtype, glia_fields); }";

    private static final Pattern CONNECTION =
            Pattern.compile("(_ppvar\\[\\d+\\]|_pv\\[_i\\]|_pvdot\\[_i\\]) = _nrn_mechanism_get_param_handle\\(");
    private static final Pattern RESIZING = Pattern.compile("_extcall_thread\\.resize\\(");

    /** As nocmodl writes a WHILE; in VERBATIM the same does no harm. */
    private static final Pattern LOOP = Pattern.compile("(?m)^([ \\t]*)while \\( (.*) \\) \\{$");

    private static final String LOOPS_ON = "for (unsigned glia_rounds = 0; glia_goes_on(glia_rounds) && ( ";
    private static final Pattern OTHER_LOOP = Pattern.compile("(?m)^[ \\t]*while \\( ");

    /** What hoc, Python, registering and making an instance call: declared by nocmodl in front of everything else. */
    private static final Pattern SELDOM = Pattern.compile(
            "(?m)^( ?static (?:void|double) )"
                    + "((?:_hoc_\\w+|_npy_\\w+|nrn_alloc|_thread_mem_init|_thread_cleanup|_initlists|_ode_map)\\([^;{}()]*\\);)");

    private static final String MARKED = "GLIA_SELDOM ";
    private static final String HOC_FUNCTIONS = "VoidFunc hoc_intfunc[]";

    /** Functions of NEURON's Datum that are compiled once; declared behind the headers, in front of their first use. */
    private static final String DECLARATIONS = "namespace neuron::container {"
            + " template <> GLIA_COMMON double* generic_data_handle::get<double*>() const;"
            + " template <> GLIA_COMMON void* generic_data_handle::get<void*>() const;"
            + " template <> GLIA_COMMON void*& generic_data_handle::literal_value<void*>();"
            + " template <> GLIA_COMMON int& generic_data_handle::literal_value<int>(); } ";

    private static final String BEHIND_HEADERS = "static constexpr auto number_of_datum_variables";

    private CppEdits() {}

    static String applyTo(String cpp) {
        String edited = schemes(cpp);
        edited =
                FIELDS.matcher(edited).replaceFirst(found -> Matcher.quoteReplacement(TABLE.formatted(found.group(1))));
        edited = CONNECTION.matcher(edited).replaceAll("glia_connect($1, ");
        edited = LOOP.matcher(edited)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + LOOPS_ON + found.group(2) + " );) {"));
        edited = SELDOM.matcher(edited).replaceAll("$1" + MARKED + "$2");
        edited = RESIZING.matcher(edited).replaceAll("glia_resize(_extcall_thread, ");
        return edited.replaceFirst(BEHIND_HEADERS, Matcher.quoteReplacement(DECLARATIONS + BEHIND_HEADERS));
    }

    /**
     * The edits that {@code edited}, which came of {@link #applyTo}, should show and does not: then nocmodl writes something that
     * it did not write when they were made.
     */
    static List<String> missedIn(String edited) {
        List<String> missed = new ArrayList<>();
        if (!edited.contains(DECLARATIONS + BEHIND_HEADERS)) {
            missed.add("declarations behind the headers");
        }
        if (edited.contains("_nrn_mechanism_register_data_fields(_mechtype,")) {
            missed.add("the table of fields");
        }
        if (edited.contains("= _nrn_mechanism_get_param_handle(")) {
            missed.add("connections of handles");
        }
        if (edited.contains("_extcall_thread.resize(")) {
            missed.add("the size of a thread's memory");
        }
        if (edited.contains(HOC_FUNCTIONS) && !edited.contains(MARKED)) {
            missed.add("the functions that hoc calls");
        }
        if (OTHER_LOOP.matcher(edited).find()) {
            missed.add("the head of a WHILE");
        }
        return missed;
    }

    /** The functions of KINETIC schemes, as templates of their phase. */
    private static String schemes(String cpp) {
        return SCHEME.matcher(cpp)
                .replaceAll(found -> Matcher.quoteReplacement(
                        hasStatics(cpp, found.end())
                                ? found.group()
                                : BY_PHASE.formatted(found.group(1), ARGUMENTS, found.group(2))));
    }

    /** Two instances of a function have two of each static variable. */
    private static boolean hasStatics(String cpp, int begin) {
        int end = cpp.indexOf(END_OF_SCHEME, begin);
        return end < 0 || cpp.substring(begin, end).contains("static ");
    }
}
