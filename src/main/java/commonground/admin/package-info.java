/** Pages for site administrators. Owns no table. Depends on {@code people} and {@code spaces}. */
@NullMarked
package commonground.admin;

import org.jspecify.annotations.NullMarked;
