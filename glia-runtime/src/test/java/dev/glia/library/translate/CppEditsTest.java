package dev.glia.library.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CppEditsTest {
    private static final String CPP = """
            static constexpr auto number_of_datum_variables = 1;
              _extcall_thread.resize(2);
               while ( _ly < 2.0  && ( x ) ) {
               _nrn_mechanism_register_data_fields(_mechtype,
                                                   _nrn_mechanism_field<double>{"g"} /* 0 */);
                _pv[_i] = _nrn_mechanism_get_param_handle(_prop, _slist1[_i]);
            """;

    @Test
    void edits_that_apply_are_not_missed() {
        assertEquals(List.of(), CppEdits.missedIn(CppEdits.applyTo(CPP)));
    }

    @Test
    void a_mod_without_variables_has_no_table_of_fields() {
        String without = CPP.replaceAll("\\(_mechtype,\\s*[^;]*;", "(_mechtype);");
        assertEquals(List.of(), CppEdits.missedIn(CppEdits.applyTo(without)));
    }

    @Test
    void an_edit_that_does_not_apply_to_what_nocmodl_writes_is_counted() {
        String other = CPP.replace("_pv[_i] =", "_pv.at(_i) =")
                .replace("static constexpr auto number", "constexpr static auto number");
        assertEquals(
                List.of("declarations behind the headers", "connections of handles"),
                CppEdits.missedIn(CppEdits.applyTo(other)));
    }

    @Test
    void a_mend_that_does_not_apply_to_what_nocmodl_writes_is_counted() {
        String receives = """
                 #define gind 1
                #define _gth 0
                   _thread = nullptr; double* _globals = nullptr; _nt = (NrnThread*)_pnt->_vnt;
                double* _globals = nullptr;
                if (gind != 0 && _thread != nullptr) { _globals = _thread[_gth].get<double*>(); }
                """;
        assertEquals(List.of(), CppMends.missedIn(CppMends.applyTo(receives)));
        String without = receives.replace("gind 1", "gind 0");
        assertEquals(without, CppMends.applyTo(without), "no GLOBAL is assigned, and no thread has data");
        assertEquals(List.of(), CppMends.missedIn(without));
        String other = receives.replace("(NrnThread*)_pnt", "(NrnThread *)_pnt");
        assertEquals(
                List.of("the GLOBALs of a thread where an event arrives"), CppMends.missedIn(CppMends.applyTo(other)));
    }

    @Test
    void what_no_step_calls_is_marked_where_nocmodl_declares_it() {
        String declared = """
                 static void _hoc_rates(void);
                static void _hoc_setdata();
                 static double _hoc_imax(void*);
                 static double _npy_rates(Prop*);
                static void nrn_alloc(Prop*);
                static void nrn_state(_nrn_model_sorted_token const&, NrnThread*, Memb_list*, int);
                static VoidFunc hoc_intfunc[] = {
                static void _hoc_rates(void) {
                """;
        assertEquals("""
                 static void GLIA_SELDOM _hoc_rates(void);
                static void GLIA_SELDOM _hoc_setdata();
                 static double GLIA_SELDOM _hoc_imax(void*);
                 static double GLIA_SELDOM _npy_rates(Prop*);
                static void GLIA_SELDOM nrn_alloc(Prop*);
                static void nrn_state(_nrn_model_sorted_token const&, NrnThread*, Memb_list*, int);
                static VoidFunc hoc_intfunc[] = {
                static void _hoc_rates(void) {
                """, CppEdits.applyTo(declared));
        assertEquals(
                List.of("declarations behind the headers", "the functions that hoc calls"),
                CppEdits.missedIn(CppEdits.applyTo(declared.replace("static ", "static  "))));
    }

    @Test
    void the_head_of_a_WHILE_keeps_its_condition_and_its_line() {
        String edited = CppEdits.applyTo(CPP + " while (x) { y(); } /* of VERBATIM */\n");
        assertTrue(
                edited.contains(
                        "   for (unsigned glia_rounds = 0; glia_goes_on(glia_rounds) && ( _ly < 2.0  && ( x ) );) {\n"),
                edited);
        assertTrue(edited.contains(" while (x) { y(); }"), edited);
        assertEquals(List.of("the head of a WHILE"), CppEdits.missedIn(edited + " while ( x\n ) {\n"));
    }
}
