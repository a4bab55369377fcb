import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens a report in a headless Chromium, as its readers do: {@code java Browser.java REPORT PICTURE}. Switches the theme, filters by
 * ion and by name, looks at it as wide as a telephone, and takes the picture that the README shows. Chromium comes from the system:
 * {@code apt-get install chromium}.
 */
public final class Browser {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 1180;
    private static final int NARROW = 360;

    private final WebSocket socket;
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private int last;

    private Browser(HttpClient client, URI page) {
        socket = client.newWebSocketBuilder().buildAsync(page, new Listener()).join();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder open = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            open.append(text);
            if (isLast) {
                messages.add(open.toString());
                open.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path report = Path.of(arguments[0]).toAbsolutePath();
        Path profile = Files.createTempDirectory("chromium-");
        Process chromium = start(profile);
        try {
            HttpClient client = HttpClient.newHttpClient();
            String port = port(profile, chromium);
            HttpRequest open = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/json/new?" + report.toUri()))
                    .PUT(HttpRequest.BodyPublishers.noBody())
                    .build();
            String page = client.send(open, BodyHandlers.ofString()).body();
            new Browser(client, URI.create(one(page, "\"webSocketDebuggerUrl\":\\s*\"([^\"]+)\"")))
                    .look(Path.of(arguments[1]));
        } finally {
            chromium.destroy();
            chromium.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Process start(Path profile) {
        try {
            return new ProcessBuilder(
                            "chromium",
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--hide-scrollbars",
                            "--remote-allow-origins=*",
                            "--remote-debugging-port=0",
                            "--user-data-dir=" + profile,
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the report cannot be looked at, because there is no program 'chromium'; install it, on Debian with `apt-get install chromium`",
                    e);
        }
    }

    private static String port(Path profile, Process chromium) throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        for (int tries = 0; tries < 600 && chromium.isAlive(); tries++) {
            if (Files.exists(file) && Files.readAllLines(file).size() > 0) {
                return Files.readAllLines(file).get(0);
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("Chromium does not start: " + Files.readString(profile.resolve("log")));
    }

    private void look(Path picture) throws Exception {
        size(WIDTH, HEIGHT);
        await("document.readyState == 'complete' && document.querySelectorAll('article').length > 0");
        String articles = value("document.querySelectorAll('article').length");
        choose("theme", "dark");
        String dark = value("getComputedStyle(document.body).backgroundColor");
        choose("theme", "light");
        String light = value("getComputedStyle(document.body).backgroundColor");
        require(!dark.equals(light), "the theme changes the paper: " + dark + ", " + light);
        choose("ion", "ca");
        String shown = value("[...document.querySelectorAll('article')].filter(a => !a.hidden).length");
        require(
                value("[...document.querySelectorAll('article')].every(a => a.hidden != a.dataset.ions.split(' ').includes('ca'))")
                        .equals("true"),
                "the filter shows what has calcium, and nothing else");
        System.out.println("browser: " + articles + " articles, " + shown + " of them with ca, paper " + dark + " and "
                + light);
        require(Integer.parseInt(shown) < Integer.parseInt(articles), "not all have calcium");
        choose("ion", "");
        size(NARROW, HEIGHT);
        String wide = value("document.documentElement.scrollWidth");
        require(Integer.parseInt(wide) <= NARROW, "a telephone shows its whole width, not " + wide + " pixels");
        picture(picture.resolveSibling("narrow.png"));
        size(WIDTH, HEIGHT);
        choose("theme", "dark");
        value("document.querySelector('article figure').scrollIntoView()");
        picture(picture.resolveSibling("dark.png"));
        choose("theme", "light");
        value("{const n = document.getElementById('name'); n.value = 'Kv1_1'; n.dispatchEvent(new Event('input')); 0}");
        value("document.getElementById('glia__dbbs__Kv1_1__0').scrollIntoView()");
        picture(picture);
    }

    private void choose(String id, String choice) throws Exception {
        value("{const e = document.getElementById('%s'); e.value = '%s'; e.dispatchEvent(new Event('change')); 0}"
                .formatted(id, choice));
    }

    private void await(String condition) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            if (value(condition).equals("true")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("never true: " + condition);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("does not hold: " + what);
        }
    }

    private void size(int width, int height) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%s,\"height\":%s,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(width, height));
    }

    private void picture(Path file) throws Exception {
        String data = one(send("Page.captureScreenshot", "{\"format\":\"png\"}"), "\"data\":\"([^\"]+)\"");
        Files.write(file, Base64.getDecoder().decode(data));
        System.out.println("picture: " + file.getFileName() + " of " + Files.size(file) + " bytes");
    }

    private String value(String expression) throws Exception {
        String text = expression.replace("\\", "\\\\").replace("\"", "\\\"");
        String answer = send("Runtime.evaluate", "{\"returnByValue\":true,\"expression\":\"" + text + "\"}");
        require(!answer.contains("exceptionDetails"), answer);
        Matcher found = Pattern.compile("\"value\":\"?([^\",}]*(?:,[^\",}]+)*)").matcher(answer);
        return found.find() ? found.group(1) : "";
    }

    private String send(String method, String parameters) throws Exception {
        int id = ++last;
        socket.sendText("{\"id\":%s,\"method\":\"%s\",\"params\":%s}".formatted(id, method, parameters), true)
                .join();
        while (true) {
            String message = messages.poll(60, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("Chromium does not answer " + method);
            }
            if (message.startsWith("{\"id\":" + id + ",")) {
                return message;
            }
        }
    }

    private static String one(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("there is no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
