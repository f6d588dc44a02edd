package commonground.platform.db;

/**
 * A fact, recorded with the change that made it true: a record of ids, numbers, flags and enum
 * words. Never of texts, so that no name and nothing people wrote can get into it.
 *
 * <p>By convention a component {@code space} is where it happened and {@code by} who did it; both
 * have columns of their own in the table.
 */
public interface Event {}
