/**
 * Hands every committed event to this node's consumers, once, as soon as it is visible. Reads the
 * table {@code events}, which {@code platform.db} owns and writes.
 */
@NullMarked
package commonground.platform.events;

import org.jspecify.annotations.NullMarked;
