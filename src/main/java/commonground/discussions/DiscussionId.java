package commonground.discussions;

public record DiscussionId(long value) {}
