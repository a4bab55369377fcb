/**
 * What the command line and the Maven goals share: each verb takes a request and answers with text or JSON and an outcome,
 * so that both say the same. Must not know picocli, Maven, nor where packages and preferences came from. Nothing is
 * {@code null}.
 *
 * <p>The JSON documents carry {@code "schema": 1}; fields may be added under this number, never changed or removed.
 */
package dev.glia.verb;
