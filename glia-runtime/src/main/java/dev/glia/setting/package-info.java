/**
 * Every setting of Glia, once: {@link dev.glia.setting.Setting} is the table and {@link dev.glia.setting.Settings} what a user
 * chose. A setting holds wherever Glia runs: in a Maven goal, on the command line, in a launched JVM. What only one goal or
 * verb asks for (an asset's name, a folder to write) is an option of that goal or verb and not in the table.
 *
 * <p>Knows only the exception. A launch reads its settings within milliseconds, so nothing here uses a regular expression, a
 * stream or a lambda, unless it has to tell of a mistake. Nothing is {@code null}.
 */
package dev.glia.setting;
