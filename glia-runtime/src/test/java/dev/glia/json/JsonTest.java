package dev.glia.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    @Test
    void keys_are_printed_in_order_whatever_the_order_they_were_put_in() {
        Map<String, Object> backwards = new LinkedHashMap<>();
        backwards.put("b", List.of(1, true));
        backwards.put("a", "é");
        assertArrayEquals(Json.print(Map.of("a", "é", "b", List.of(1, true))), Json.print(backwards));
        assertEquals(
                "{\n  \"a\" : \"é\",\n  \"b\" : [ 1, true ]\n}\n",
                new String(Json.print(backwards), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''            | f.json is empty where a JSON document is expected
                    {"a": 1       | f.json is not JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 8)
                    {"a":1,"a":2} | f.json is not JSON: Duplicate field 'a' (line 1, column 11)
                    """)
    void a_document_that_is_none_is_refused_with_its_place(String document, String message) {
        assertEquals(message, refusal(document));
    }

    @Test
    void text_after_the_document_is_refused() {
        assertThrows(JsonException.class, () -> parse("{} {}"));
    }

    @Test
    void a_limit_of_jacksons_is_told_with_its_number_and_without_jacksons_classes() {
        // Jackson writes numbers with the digits of the user's locale.
        String told =
                "f.json is not JSON: Document nesting depth \\(\\p{Nd}{4}\\) exceeds the maximum allowed \\(\\p{Nd}{4}\\).*";
        assertTrue(refusal("[".repeat(5_000)).matches("(?s)" + told), refusal("[".repeat(5_000)));
    }

    @Test
    void a_wrong_field_is_named_by_its_path() {
        Json root = parse("{\"mods\": [{\"path\": 3}]}");
        Json mod = root.items("mods").get(0);
        assertEquals(
                "f.json: $.mods[0].path must be a string",
                assertThrows(JsonException.class, () -> mod.string("path")).getMessage());
        assertEquals(
                "f.json: $.mods[0] has no 'asset'",
                assertThrows(JsonException.class, () -> mod.string("asset")).getMessage());
        assertEquals(
                "f.json: $.mods[0] has an unknown field 'path'; known are asset, file",
                assertThrows(JsonException.class, () -> mod.only(Set.of("file", "asset")))
                        .getMessage());
    }

    private static String refusal(String document) {
        return assertThrows(JsonException.class, () -> parse(document)).getMessage();
    }

    private static Json parse(String document) {
        return Json.parse(document.getBytes(StandardCharsets.UTF_8), "f.json");
    }
}
