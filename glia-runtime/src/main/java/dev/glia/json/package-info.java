/**
 * JSON in and out. One class imports Jackson, and only its tree API, because the user may bring another Jackson.
 */
package dev.glia.json;
