/** What tests of several packages share. */
@NullMarked
package commonground.support;

import org.jspecify.annotations.NullMarked;
