/**
 * The site as people meet it: stories in a real browser, with and without JavaScript, and what
 * every page must keep to whoever looks at it and on whatever screen. Classes end in {@code
 * Journey}.
 */
@NullMarked
package commonground.journeys;

import org.jspecify.annotations.NullMarked;
