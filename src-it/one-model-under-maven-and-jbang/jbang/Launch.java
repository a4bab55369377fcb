///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS dev.glia:glia-runtime:@project.version@

import dev.glia.Glia;
import dev.glia.agent.model.FiveFacts;

class Launch {
    public static void main(String[] arguments) {
        Glia.start();
        System.out.println("agent " + Glia.agentAttached());
        FiveFacts.check();
    }
}
