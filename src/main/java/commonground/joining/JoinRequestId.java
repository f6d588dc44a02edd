package commonground.joining;

public record JoinRequestId(long value) {}
