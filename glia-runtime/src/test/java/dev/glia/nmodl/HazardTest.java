package dev.glia.nmodl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HazardTest {
    private static List<Hazard> verbatim(String cpp) {
        return SmallMods.source("NEURON { SUFFIX foo }\nVERBATIM\n" + cpp + "\nENDVERBATIM\n")
                .hazards();
    }

    private static List<String> kinds(List<Hazard> hazards) {
        return hazards.stream().map(h -> h.kind() + " " + h.quote()).toList();
    }

    @Test
    void the_old_name_in_a_string_of_verbatim_is_reported_once_and_not_in_its_comment() {
        List<Hazard> hazards = SmallMods.source(SmallMods.OWN_LOOKUP).hazards();
        assertEquals(List.of("OWN_NAME_IN_STRING \"foo_foo\""), kinds(hazards));
        assertEquals(new Place(4, 26), hazards.get(0).place());
        assertEquals(
                "line 4: `\"foo_foo\"`: this string in VERBATIM holds the mechanism's name from before the renaming, so"
                        + " looking it up in hoc finds nothing; use the suffix macro or drop the lookup",
                hazards.get(0).sentence());
        assertEquals(List.of(), verbatim("printf(\"foo: food foot\");"));
        assertEquals(List.of("OWN_NAME_IN_STRING \"foo\""), kinds(verbatim("hoc_lookup(\"foo\");")));
        assertEquals(List.of("OWN_NAME_IN_STRING \"x_foo = 1\""), kinds(verbatim("hoc_oc(\"x_foo = 1\");")));
    }

    @Test
    void calls_that_end_the_process_are_reported() {
        assertEquals(
                List.of("ENDS_THE_PROCESS exit()", "ENDS_THE_PROCESS abort()"),
                kinds(verbatim("if (x) { exit (1); }\n// exit(2)\nabort(); int exit_code; \"exit(3)\";")));
    }

    @Test
    void functions_of_neuron_declared_again_are_reported_and_calls_are_not() {
        assertEquals(
                List.of("REDECLARES_NEURON_FUNCTION vector_arg", "REDECLARES_NEURON_FUNCTION nrn_random_arg"),
                kinds(verbatim("extern void* vector_arg(int);\nvoid *nrn_random_arg(int);\n"
                        + "void f() { x = vector_arg(1); return vector_arg(2); y = 2 * vector_arg(3); }")));
    }

    @Test
    void an_argument_of_scop_random_is_reported_in_code_and_verbatim() {
        assertEquals(
                List.of("SCOP_RANDOM_ARGUMENT scop_random(1"), kinds(verbatim("x = scop_random(1) + scop_random();")));
        assertEquals(
                1,
                SmallMods.source("NEURON { SUFFIX a }\nPROCEDURE p() { x = scop_random(1) }")
                        .hazards()
                        .size());
    }

    @Test
    void a_function_in_the_old_style_of_c_is_reported_and_a_new_one_is_not() {
        assertEquals(
                List.of("OLD_STYLE_FUNCTION f"),
                kinds(verbatim("static double f(a, b) double a; int b; { return g(a); }\n"
                        + "static double g(double a) { double b = f(a, a); return b; }\ndouble h(void);")));
    }

    @Test
    void a_word_of_cpp_in_the_place_of_a_name_is_reported_and_its_use_is_not() {
        assertEquals(
                List.of("CPP_WORD_AS_NAME new", "CPP_WORD_AS_NAME class"),
                kinds(verbatim("int new = 1;\nstruct s { int class; };\ndouble* x = new double[3]; delete[] x;")));
    }

    @Test
    void a_sibling_named_in_verbatim_is_reported_unless_it_is_external() {
        String mod = "NEURON { SUFFIX d EXTERNAL x_src }\nVERBATIM\n f_src(x_src, y_d);\nENDVERBATIM\n";
        assertEquals(
                List.of("SIBLING_IN_VERBATIM f_src"),
                kinds(SmallMods.source(mod).hazards(Set.of("src", "d"))));
    }

    @Test
    void what_neuron_9_does_not_compile_is_no_hazard() {
        String again = "extern double* vector_vec();\n";
        for (String condition : List.of(
                "#ifndef NRN_VERSION_GTEQ_8_2_0",
                "#if !defined(NRN_VERSION_GTEQ)",
                "#if NRN_VERSION_LT(9, 0, 0) || 0",
                "#ifdef CORENEURON_BUILD",
                "#if defined(NRN_VERSION_GTEQ) && NRN_VERSION_GTEQ(8,2,0)\nint x;\n#else",
                "#ifdef A_MACRO_OF_SOME_HEADER")) {
            assertEquals(List.of(), kinds(verbatim(condition + "\n" + again + "#endif")), condition);
        }
        for (String condition : List.of(
                "#ifdef NRN_VERSION_GTEQ_8_2_0",
                "#if NRN_VERSION_GTEQ(9,0,0) && \\\n 1",
                "#if 0\n#else",
                "#ifdef __cplusplus")) {
            assertEquals(
                    List.of("REDECLARES_NEURON_FUNCTION vector_vec"),
                    kinds(verbatim(condition + "\n" + again + "#endif")),
                    condition);
        }
        assertEquals(
                List.of("REDECLARES_NEURON_FUNCTION vector_vec"), kinds(verbatim("#if 0\nabort();\n#endif\n" + again)));
    }

    @Test
    void the_old_name_in_a_text_for_people_or_in_a_new_name_is_no_lookup() {
        assertEquals(
                List.of(), verbatim("printf(\"set flag_foo before foo\\n\"); install_vector_method(\"foo\", foo);"));
    }
}
