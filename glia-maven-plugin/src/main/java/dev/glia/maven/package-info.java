/** The goals of {@code glia-maven-plugin}: parameters to request, one call, log lines. */
package dev.glia.maven;
