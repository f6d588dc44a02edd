package commonground.spaces;

public record SpaceId(long value) {}
