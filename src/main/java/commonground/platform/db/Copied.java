package commonground.platform.db;

/**
 * What was copied of a table.
 *
 * @param sha256 of its COPY text, 64 hexadecimal digits
 */
public record Copied(long rows, String sha256) {}
