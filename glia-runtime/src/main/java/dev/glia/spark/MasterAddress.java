package dev.glia.spark;

import dev.glia.sweep.SweepException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the master of a standalone cluster listens. Spark itself tries for a minute before it says that nobody does. */
record MasterAddress(String host, int port) {
    private static final Pattern STANDALONE = Pattern.compile("spark://(.+)");
    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9a-fA-F:]+\\]|[^:,\\s]+):(\\d{1,5})");
    private static final int PATIENCE_MILLIS = 5_000;

    /** Those that a master's URL names: several where one stands in for another, none where it is not of this kind. */
    static List<MasterAddress> of(String master) {
        Matcher url = STANDALONE.matcher(master);
        List<MasterAddress> all = new ArrayList<>();
        if (url.matches()) {
            for (String part : url.group(1).split(",")) {
                Matcher address = ADDRESS.matcher(part);
                if (!address.matches()) {
                    throw new SweepException(
                            "'%s' is no master of Spark; write spark://host:7077, as the master's page shows it"
                                    .formatted(master));
                }
                all.add(new MasterAddress(address.group(1), Integer.parseInt(address.group(2))));
            }
        }
        return all;
    }

    /** Refuses a master where nobody listens. */
    static void require(String master) {
        List<MasterAddress> all = of(master);
        if (!all.isEmpty() && all.stream().noneMatch(MasterAddress::answers)) {
            throw new SweepException(
                    "nobody answers at '%s'; start the master of Spark there, or correct the address, which its page and its log show"
                            .formatted(master));
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
