/**
 * What reads words of people is fed with words that no person would write, by the million: {@code
 * scripts/dev/fuzz}. The inputs that are kept in {@code src/test/resources/fuzz} are run with every
 * test.
 */
@NullMarked
package commonground.fuzz;

import org.jspecify.annotations.NullMarked;
