package dev.glia.agent;

import java.nio.charset.StandardCharsets;

/**
 * Whether a class file speaks of a name, told from its constant pool alone
 * (<a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">JVMS 4.4</a>): a microsecond for
 * the many classes that do not.
 */
final class ConstantPool {
    private static final int COUNT_AT = 8;
    private static final int UTF8 = 1;

    private ConstantPool() {}

    /** Whether {@code text}, which is ASCII, is one of the class file's constants; false for what is no class file. */
    static boolean holds(byte[] classFile, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        if (classFile.length < COUNT_AT + 2) {
            return false;
        }
        int count = u2(classFile, COUNT_AT);
        int at = COUNT_AT + 2;
        for (int i = 1; i < count && at + 2 < classFile.length; i++) {
            int tag = classFile[at];
            if (tag == UTF8 && isAt(classFile, at, wanted)) {
                return true;
            }
            int size = size(classFile, at, tag);
            if (size == 0) {
                return false;
            }
            at += size;
            if (tag == 5 || tag == 6) {
                i++; // a long or double takes two places
            }
        }
        return false;
    }

    private static int size(byte[] classFile, int at, int tag) {
        return switch (tag) {
            case UTF8 -> 3 + u2(classFile, at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> 0;
        };
    }

    private static boolean isAt(byte[] classFile, int at, byte[] wanted) {
        int from = at + 3;
        if (u2(classFile, at + 1) != wanted.length || from + wanted.length > classFile.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (classFile[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int u2(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
