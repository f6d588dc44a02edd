package commonground.discussions.answers;

public record SummaryId(long value) {}
