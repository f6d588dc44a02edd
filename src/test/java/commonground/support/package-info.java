/** What tests share: a database, a clock, waiting. */
@NullMarked
package commonground.support;

import org.jspecify.annotations.NullMarked;
