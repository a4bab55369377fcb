/**
 * From packages to one mechanism library: plan, stage, translate, compile, link, publish. Knows no Maven type, because
 * the agent builds too.
 */
package dev.glia.build;
