package commonground.leaving;

/** A row of the table {@code copies}. */
public record CopyId(long value) {}
