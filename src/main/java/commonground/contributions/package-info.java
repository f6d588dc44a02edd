/**
 * What people attach to something that others wrote, whatever that is; each in a package of its
 * own.
 */
@NullMarked
package commonground.contributions;

import org.jspecify.annotations.NullMarked;
