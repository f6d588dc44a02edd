/**
 * Common Ground: {@code Main} loads the settings and starts {@code App}; {@code App} is the
 * composition root. Everything else lives in the packages below, one for each feature.
 */
@NullMarked
package commonground;

import org.jspecify.annotations.NullMarked;
