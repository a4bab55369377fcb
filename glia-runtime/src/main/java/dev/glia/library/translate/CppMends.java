package dev.glia.library.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Faults of nocmodl's that would end the process, mended in the C++ that it wrote, whatever the settings; every line stays where
 * it was. What is put in uses no name that a mod could have, since the mod's own are macros there.
 */
final class CppMends {
    /** The mod is THREADSAFE and assigns to a GLOBAL, of which each thread then has its own: nocmodl 9.0.2, {@code nocpout.cpp}. */
    private static final Pattern HAS_GLOBALS = Pattern.compile("(?m)^ ?#define gind [1-9]");

    private static final String UNSET = "double* _globals = nullptr;";

    /**
     * Where an event arrives, and where its connection begins, nocmodl leaves the thread's data null. The point process stands in
     * a thread, whose data it is; an artificial cell stands in none and has the data of the first.
     */
    private static final Pattern RECEIVING = Pattern.compile("(_thread = nullptr;\\s+" + Pattern.quote(UNSET)
            + "\\s+(?:NrnThread\\* )?_nt = \\(NrnThread\\*\\)_pnt->_vnt;)");

    private static final String DATA_OF_THE_THREAD =
            " { Memb_list* _glia_list = _nt && _nt->_ml_list ? _nt->_ml_list[_mechtype] : nullptr;"
                    + " _thread = _glia_list && _glia_list->_thread ? _glia_list->_thread : _extcall_thread.data();"
                    + " _globals = _thread[_gth].get<double*>(); }";

    private static final Pattern LOOKED_UP = Pattern.compile(
            Pattern.quote(UNSET) + "\\s+if \\(gind != 0 && _thread != nullptr\\) \\{ _globals = _thread\\[_gth\\]");

    private CppMends() {}

    static String applyTo(String cpp) {
        return HAS_GLOBALS.matcher(cpp).find()
                ? RECEIVING.matcher(cpp).replaceAll("$1" + Matcher.quoteReplacement(DATA_OF_THE_THREAD))
                : cpp;
    }

    /** The faults that {@code mended}, which came of {@link #applyTo}, may still have. */
    static List<String> missedIn(String mended) {
        List<String> missed = new ArrayList<>();
        long all =
                Pattern.compile(Pattern.quote(UNSET)).matcher(mended).results().count();
        long known = LOOKED_UP.matcher(mended).results().count()
                + Pattern.compile(Pattern.quote(DATA_OF_THE_THREAD))
                        .matcher(mended)
                        .results()
                        .count();
        if (HAS_GLOBALS.matcher(mended).find() && all > known) {
            missed.add("the GLOBALs of a thread where an event arrives");
        }
        return missed;
    }
}
