/** Pages for site administrators. Owns no table. */
@NullMarked
package commonground.admin;

import org.jspecify.annotations.NullMarked;
