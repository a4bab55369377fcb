/**
 * What the command line and the Maven goals print of an index and its preferences: the assets with a mark at what a bare
 * name means today, and the explanation of one of them, each as text and as JSON of a stable shape. Pure; must not know
 * where packages or preferences came from. Nothing is {@code null}.
 *
 * <p>The JSON documents carry {@code "schema": 1}; fields may be added under this number, never changed or removed.
 */
package dev.glia.listing;
