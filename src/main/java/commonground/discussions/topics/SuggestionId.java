package commonground.discussions.topics;

public record SuggestionId(long value) {}
