/** Tests of a user's, not named as such: each is run by JUnit in a JVM of its own, and must behave as its name says. */
package dev.glia.junit.cases;
