/** The rules of the house, held by tests: what may know what, what is written where, how long. */
@NullMarked
package commonground.architecture;

import org.jspecify.annotations.NullMarked;
