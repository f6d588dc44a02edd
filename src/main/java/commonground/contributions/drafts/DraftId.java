package commonground.contributions.drafts;

public record DraftId(long value) {}
