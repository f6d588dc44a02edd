package commonground.contributions.moderation;

/** The number of a report. */
public record ReportId(long value) {}
