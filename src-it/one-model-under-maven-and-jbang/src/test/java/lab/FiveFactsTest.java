package lab;

import dev.glia.Glia;
import dev.glia.agent.model.FiveFacts;
import org.junit.jupiter.api.Test;

class FiveFactsTest {
    @Test
    void the_five_facts_hold() {
        FiveFacts.check();
        System.out.println("agent " + Glia.agentAttached());
    }
}
