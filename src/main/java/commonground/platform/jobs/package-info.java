/**
 * Work that must happen once: it is queued in the transaction that makes it necessary and taken by
 * one node at a time, under a lease. What fails is tried again, later and later, and in the end
 * laid aside for a person to look at. Beside it, what may be lost with a node and is cheaper to
 * write later with others: {@link WriteBehind}.
 *
 * <p>Owns the table {@code jobs}; emits no events; depends on {@code platform.db}.
 */
@NullMarked
package commonground.platform.jobs;

import org.jspecify.annotations.NullMarked;
