package dev.glia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=0:0.3:0.1 | 0 0.1 0.2 0.3",
                "a=3:1:-1 | 3 2 1",
                "a=1:1:5 | 1",
                "a=0:1:0.4 | 0 0.4 0.8",
                "a=1e-3:2e-3:1e-3 | 0.001 0.002",
                "a=x, y,z | x y z",
                "a=-5 | -5"
            })
    void a_range_is_counted_in_decimals_with_both_ends(String text, String values) {
        ParameterTable table = ParameterRange.parse(text);
        assertEquals(List.of("a"), table.columns());
        assertEquals(
                List.of(values.split(" ")),
                table.rows().stream().map(row -> row.get(0)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a=", "=1", "a=0:1", "a=0:1:0", "a=0:1:-1", "a=0:x:1", "a=0:1e9:0.1", "a b=1", "1a=2"})
    void what_is_no_range_is_refused_with_one_that_is(String text) {
        String message = assertThrows(SweepException.class, () -> ParameterRange.parse(text))
                .getMessage();
        assertTrue(message.contains("amp=0:1:0.1") || message.contains("is no name"), message);
    }

    @Test
    void ranges_go_through_all_combinations_the_last_one_fastest() {
        ParameterTable table = ParameterTable.csv("pkg,n\na,1\nb,2\n", "t.csv").times(ParameterRange.parse("x=1,2"));
        assertEquals(List.of("pkg", "n", "x"), table.columns());
        assertEquals(
                List.of(List.of("a", "1", "1"), List.of("a", "1", "2"), List.of("b", "2", "1"), List.of("b", "2", "2")),
                table.rows());
    }

    @Test
    void a_table_may_have_quotes_blank_lines_and_the_ends_of_lines_of_any_system() {
        String text = "\ufeffname,note\r\n a ,\"x, \"\"y\"\"\nz\"\r\n\r\nb,\n";
        ParameterTable table = ParameterTable.csv(text, "t.csv");
        assertEquals(List.of("name", "note"), table.columns());
        assertEquals(List.of(List.of("a", "x, \"y\"\nz"), List.of("b", "")), table.rows());
    }

    @Test
    void a_table_that_is_none_is_told_by_its_row() {
        assertFault("row 2 of the table 't.csv' has 1 values, and there are 2 parameters: a, b", "a,b\n1,2\n3\n");
        assertFault("the table 't.csv' names a parameter twice; the parameters are a, a", "a,a\n1,2\n");
        assertFault("the table 't.csv' has a quote in line 2 that is never closed", "a\n\"1\n2\n");
        assertFault(
                "the table 't.csv' has in line 2, behind a closing quote, 'x' where a comma or the end of the line must be",
                "a\n\"1\"x\n");
        assertFault(
                "the table 't.csv' has no rows; its first line names the parameters, each further line is one computation",
                "a,b\n");
    }

    private static void assertFault(String message, String text) {
        assertEquals(
                message,
                assertThrows(SweepException.class, () -> ParameterTable.csv(text, "t.csv"))
                        .getMessage());
    }
}
