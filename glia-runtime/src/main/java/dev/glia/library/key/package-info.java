/**
 * The keys of whatever Glia makes: hashes over everything that decides a result. All keys are computed here, with one
 * version for all. Knows no mod and no tool. Nothing is {@code null}.
 */
package dev.glia.library.key;
