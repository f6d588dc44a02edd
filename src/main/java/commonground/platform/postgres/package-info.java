/**
 * The PostgreSQL that comes with the program: unpacked, started, watched and stopped with this
 * process, for a site that has no database server of its own. Owns no tables; depends on {@code
 * platform.db} only, for its address and for saying why it cannot start.
 */
@NullMarked
package commonground.platform.postgres;

import org.jspecify.annotations.NullMarked;
