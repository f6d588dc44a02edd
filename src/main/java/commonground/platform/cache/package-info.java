/** Caches: the only package that knows Caffeine. */
@NullMarked
package commonground.platform.cache;

import org.jspecify.annotations.NullMarked;
