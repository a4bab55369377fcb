package dev.glia.setting;

/** Reads the settings as a launch does, between two lines that part what the JVM loads for it from the rest. */
final class SettingReading {
    static final String BEGIN = "reading begins";
    static final String END = "reading ended";

    private SettingReading() {}

    public static void main(String[] arguments) {
        System.out.println(BEGIN);
        Settings settings = Settings.fromSystem();
        String key = settings.deciding(Decides.LIBRARY).get(0);
        long size = settings.bytes(Setting.CACHE_MAX_SIZE)
                + settings.time(Setting.COMPILE_TIMEOUT).toSeconds();
        System.out.println(END);
        if (key.isEmpty() || size == 0) {
            throw new AssertionError(key + size);
        }
    }
}
