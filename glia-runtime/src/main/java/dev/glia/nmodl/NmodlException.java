package dev.glia.nmodl;

import dev.glia.GliaException;

/** Text that nocmodl cannot read as NMODL, with the place of the fault. */
public final class NmodlException extends GliaException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int line;
    private final int column;

    static NmodlException at(String text, int offset, String problem) {
        Place place = Place.of(text, offset);
        return new NmodlException("the mod", problem, place.line(), place.column(), null);
    }

    private NmodlException(String file, String problem, int line, int column, Throwable cause) {
        super("%s cannot be read as NMODL: %s (line %s, column %s)".formatted(file, problem, line, column), cause);
        this.problem = problem;
        this.line = line;
        this.column = column;
    }

    /** The same fault with the name under which the user knows the mod; this exception is its cause. */
    public NmodlException in(String file) {
        return new NmodlException("'" + file + "'", problem, line, column, this);
    }

    /** What is wrong and how to mend it, without the place. */
    public String problem() {
        return problem;
    }

    /** Line of the fault, from 1; {@code \n}, {@code \r\n} and a lone {@code \r} each end a line. */
    public int line() {
        return line;
    }

    /** Column of the fault in bytes, from 1. */
    public int column() {
        return column;
    }
}
