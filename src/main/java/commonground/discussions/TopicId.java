package commonground.discussions;

public record TopicId(long value) {}
