/**
 * What Glia does where JUnit runs the tests: nothing before a test calls NEURON, and then one test class at a time has the
 * model, which is emptied behind it. JUnit's platform finds the listener by itself. Nothing else of Glia knows JUnit, and
 * whoever has no JUnit never loads a class of this package.
 */
package dev.glia.junit;
