/**
 * The one door to PostgreSQL: typed rows, straight-line transactions with a time limit, errors that
 * carry their SQL and constraint, and migrations.
 *
 * <p>Owns the table {@code events}: {@link commonground.platform.db.Tx#record} writes it in the
 * transaction that made the change.
 */
@NullMarked
package commonground.platform.db;

import org.jspecify.annotations.NullMarked;
