/**
 * The command line, {@code java -jar glia-agent.jar VERB}: the only importer of picocli. Each verb turns its options
 * into one call of the runtime and prints the answer; errors leave through one border, {@link dev.glia.cli.Main}.
 */
package dev.glia.cli;
