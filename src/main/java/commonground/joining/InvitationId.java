package commonground.joining;

public record InvitationId(long value) {}
