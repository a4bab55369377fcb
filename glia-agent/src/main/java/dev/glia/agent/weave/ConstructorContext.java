package dev.glia.agent.weave;

import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;

/**
 * Puts a context around a constructor from its {@code super(...)} or {@code this(...)} on: before that there is no
 * object, and the JVM allows no handler that reaches over it
 * (<a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.10.1.4">JVMS 4.10.1</a>).
 */
final class ConstructorContext extends MethodVisitor {
    private static final String WOVEN = "dev/glia/WovenContext";

    private final String layers;
    private final Label start = new Label();
    private final Label end = new Label();
    private final Label handler = new Label();
    private int unfinishedNews;
    private boolean begun;

    ConstructorContext(MethodVisitor visitor, String layers) {
        super(OpenedClassReader.ASM_API, visitor);
        this.layers = layers;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        if (opcode == Opcodes.NEW) {
            unfinishedNews++;
        }
    }

    /** The first {@code <init>} that answers no {@code new} is the call of the super class or of a sibling. */
    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (!begun && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>") && unfinishedNews-- == 0) {
            begun = true;
            super.visitTryCatchBlock(start, end, handler, null);
            super.visitLdcInsn(layers);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, WOVEN, "enter", "(Ljava/lang/String;)V", false);
            super.visitLabel(start);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && begun) {
            exit();
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (begun) {
            super.visitLabel(end);
            super.visitLabel(handler);
            super.visitFrame(Opcodes.F_NEW, 0, null, 1, new Object[] {"java/lang/Throwable"});
            exit();
            super.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(maxStack + 1, maxLocals);
    }

    /** {@code exit} throws nothing, so it may stand inside the handled range. */
    private void exit() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, WOVEN, "exit", "()V", false);
    }
}
