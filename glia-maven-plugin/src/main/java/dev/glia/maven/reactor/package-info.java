/**
 * Goals that need no pom, in a build of several modules. Knows Maven alone. The surprising fact: Maven runs such a goal once
 * for a whole build, in the module that the user stands in, however many modules there are.
 */
package dev.glia.maven.reactor;
