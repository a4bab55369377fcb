package dev.glia.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.glia.GliaException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A value in a JSON document, which knows its place in it, so that a wrong field is reported as {@code file: $.mods[3].path}.
 */
public final class Json {
    private final JsonNode node;
    private final String file;
    private final Optional<Json> parent;

    /** From {@link #parent} to here: a key, or an index. */
    private final Object step;

    private Json(JsonNode node, String file, Optional<Json> parent, Object step) {
        this.node = node;
        this.file = file;
        this.parent = parent;
        this.step = step;
    }

    /** Reads a document; {@code file} is what messages call it. */
    public static Json parse(byte[] document, String file) {
        try {
            return JsonText.read(document)
                    .map(root -> new Json(root, file, Optional.empty(), "$"))
                    .orElseThrow(() -> new JsonException(file + " is empty where a JSON document is expected"));
        } catch (JsonProcessingException e) {
            throw new JsonException("%s is not JSON: %s%s".formatted(file, reason(e), place(e)), e);
        } catch (IOException e) {
            throw new JsonException(file + " cannot be read as JSON: " + e.getMessage(), e);
        }
    }

    /** Some of Jackson's own limits are told without a place. */
    private static String place(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return place == null ? "" : " (line %s, column %s)".formatted(place.getLineNr(), place.getColumnNr());
    }

    /** Behind the first sentence, Jackson names its own classes and where something began. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceAll(", from `?[\\w.]*StreamReadConstraints[\\w.]*\\(\\)`?", "")
                .replaceAll("(?s)\\s*\\(start marker at .*", "");
    }

    /**
     * Writes maps (keys sorted), lists, strings, numbers and booleans; the same value always gives the same bytes. JSON has
     * no numbers that are infinite or none: they are written as {@code null}.
     */
    public static byte[] print(Map<String, ?> document) {
        return JsonText.write(document);
    }

    public Optional<Json> find(String key) {
        requireObject();
        JsonNode child = node.get(key);
        return child == null || child.isNull() ? Optional.empty() : Optional.of(child(child, key));
    }

    public Json get(String key) {
        return find(key).orElseThrow(() -> fault("has no '" + key + "'"));
    }

    public String string() {
        if (!node.isTextual()) {
            throw fault("must be a string");
        }
        return node.textValue();
    }

    public String string(String key) {
        return get(key).string();
    }

    public Optional<String> optionalString(String key) {
        return find(key).map(Json::string);
    }

    public long integer() {
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw fault("must be an integer");
        }
        return node.longValue();
    }

    public boolean truth() {
        if (!node.isBoolean()) {
            throw fault("must be true or false");
        }
        return node.booleanValue();
    }

    public List<Json> items() {
        if (!node.isArray()) {
            throw fault("must be a list");
        }
        List<Json> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(child(node.get(i), i));
        }
        return items;
    }

    /** The items under {@code key}, none where the key is absent. */
    public List<Json> items(String key) {
        return find(key).map(Json::items).orElse(List.of());
    }

    public List<String> strings(String key) {
        return items(key).stream().map(Json::string).toList();
    }

    /** The fields of an object, sorted by key. */
    public Map<String, Json> fields() {
        requireObject();
        Map<String, Json> fields = new TreeMap<>();
        node.properties().forEach(e -> fields.put(e.getKey(), child(e.getValue(), e.getKey())));
        return fields;
    }

    /** Refuses an object with a key outside {@code known}: a misspelt key must not be read as an absent one. */
    public Json only(Set<String> known) {
        requireObject();
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw fault("has an unknown field '%s'; known are %s"
                        .formatted(key, String.join(", ", new TreeSet<>(known))));
            }
        });
        return this;
    }

    /** An exception that names the document and this place in it. */
    public GliaException fault(String what) {
        return new JsonException("%s: %s %s".formatted(file, parent.isPresent() ? place() : "the document", what));
    }

    /** Put together only where it is needed: most documents are right. */
    private String place() {
        return parent.map(Json::place).orElse("")
                + (parent.isEmpty() ? step : step instanceof Integer ? "[" + step + "]" : "." + step);
    }

    private Json child(JsonNode child, Object step) {
        return new Json(child, file, Optional.of(this), step);
    }

    private void requireObject() {
        if (!node.isObject()) {
            throw fault("must be an object");
        }
    }
}
