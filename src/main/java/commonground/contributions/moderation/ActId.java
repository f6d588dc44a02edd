package commonground.contributions.moderation;

/** The number of an act. */
public record ActId(long value) {}
