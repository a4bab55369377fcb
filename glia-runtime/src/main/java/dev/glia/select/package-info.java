/**
 * Preferences and resolution: index and preferences in, one mechanism or an exception with the candidates out. Pure
 * but for {@link dev.glia.select.PreferenceStore}, the only class here that touches a file; must not know NEURON. The
 * order in which packages were found never matters. Nothing is {@code null}.
 */
package dev.glia.select;
