/** Models as the documentation shows them, run by tests. */
package dev.glia.example;
