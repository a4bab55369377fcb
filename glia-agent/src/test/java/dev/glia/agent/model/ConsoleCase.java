package dev.glia.agent.model;

import org.junit.jupiter.api.Test;

/** A user's test; not named as one, because JUnit's console launcher is to find it and nothing else. */
class ConsoleCase {
    @Test
    void five_facts_hold() {
        FiveFacts.check();
    }
}
