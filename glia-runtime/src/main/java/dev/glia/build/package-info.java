/**
 * From packages to one mechanism library: stage, translate, compile, check, link, publish. Knows no Maven type, because
 * the agent builds too. Here are the request, the result and what is published; the steps are packages of their own below,
 * which know nothing of this one. Nothing is {@code null}.
 */
package dev.glia.build;
