/**
 * What a thing that is made is named by: hashes over everything that decides it. Each recipe of a key stands here, with
 * one version for all. Knows no mod and no tool. Nothing is {@code null}.
 */
package dev.glia.library.key;
