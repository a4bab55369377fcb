/**
 * The public face of Glia: insert mechanisms by asset name, prefer packages and variants, ask why. Nothing here is an
 * algorithm; the packages below know how. Nothing is ever {@code null} unless a name says otherwise.
 */
package dev.glia;
