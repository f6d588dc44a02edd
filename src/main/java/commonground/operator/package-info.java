/**
 * What {@code scripts/admin} calls: accounts, spaces and memberships from the command line, backup
 * and restore, on a running or a stopped site.
 *
 * <p>Owns no table; emits {@link commonground.operator.OperatorEvent}; depends on {@code spaces}
 * and {@code people}.
 */
@NullMarked
package commonground.operator;

import org.jspecify.annotations.NullMarked;
