/**
 * JSON in and out. One class imports Jackson, of which the jar carries a copy under another name.
 */
package dev.glia.json;
