package commonground.people;

/** The number of a session; not its secret. */
public record SessionId(long value) {}
