package dev.glia.asset;

/**
 * Paths inside a package: relative, forward slashes, nothing that could lead out of the folder they are unpacked into
 * ("zip slip").
 */
final class PackagePath {
    private PackagePath() {}

    /** Gives {@code path} back, or refuses it and says why. */
    static String require(String path) {
        if (path.isEmpty()) {
            throw new PackageException("a path inside the package is empty");
        }
        if (hasControlCharacter(path)) {
            throw new PackageException("path '%s' holds a control character".formatted(printable(path)));
        }
        if (path.indexOf('\\') >= 0) {
            throw new PackageException("path '%s' holds a backslash; folders are separated by '/'".formatted(path));
        }
        if (path.startsWith("/") || hasDrive(path)) {
            throw new PackageException("path '%s' is absolute; it must be relative to package.json".formatted(path));
        }
        for (int start = 0; start <= path.length(); start = stepEnd(path, start) + 1) {
            String step = path.substring(start, stepEnd(path, start));
            if (step.isEmpty() || step.equals(".") || step.equals("..")) {
                throw new PackageException(
                        "path '%s' has the step '%s'; it must lead straight to a file inside the package"
                                .formatted(path, step));
            }
        }
        return path;
    }

    private static boolean hasControlCharacter(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) < ' ' || path.charAt(i) == 0x7f) {
                return true;
            }
        }
        return false;
    }

    private static int stepEnd(String path, int start) {
        int slash = path.indexOf('/', start);
        return slash < 0 ? path.length() : slash;
    }

    /** {@code C:}. */
    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0)) && path.charAt(0) < 128;
    }

    private static String printable(String path) {
        return path.codePoints()
                .mapToObj(c -> c < ' ' || c == 0x7f ? "\\u%04x".formatted(c) : Character.toString(c))
                .reduce("", String::concat);
    }
}
