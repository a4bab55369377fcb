/**
 * What a project prefers: as the pom says it, as the command line overrides it, checked against the packages that are
 * there. Pure; knows no goal. Nothing is {@code null} but what Maven leaves so in {@link dev.glia.maven.preference.PomPreference}.
 */
package dev.glia.maven.preference;
