package commonground.leaving;

/** A row of the table {@code erasures}. */
public record ErasureId(long value) {}
