package commonground.discussions;

public record PostId(long value) {}
