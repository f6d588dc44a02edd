/** What attackers write, in every place where people write, looked at as pages. */
@NullMarked
package commonground.attacks;

import org.jspecify.annotations.NullMarked;
