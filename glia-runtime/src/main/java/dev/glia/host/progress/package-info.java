/** What a person at a terminal sees of work that takes long. Must not know what the work is. Nothing is {@code null}. */
package dev.glia.host.progress;
