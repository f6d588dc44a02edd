/**
 * What the operator decides, read once at the start and held in immutable records; and the random
 * ids that production code is given. Owns no tables, emits no events, depends on {@code
 * platform.db.DatabaseAddress} only.
 */
@NullMarked
package commonground.platform.config;

import org.jspecify.annotations.NullMarked;
