/**
 * What has been made once and is kept for every project of the user: object code, libraries, precompiled headers. Each
 * entry is named by a hash over everything that decides it, so entries never go stale: they are right, damaged (noticed
 * and made again) or long unused (dropped). Knows nothing of mods. Nothing is {@code null}.
 */
package dev.glia.library.cache;
