/**
 * How fast the site is: {@link commonground.bench.Bench} asks it as people do, many readers in turn
 * and writes between, and holds each figure against a bare server beside it ({@link
 * commonground.bench.Yardstick}). Every answer is checked. {@code scripts/bench} starts it; nothing
 * here is asserted inside the test suite but that the bench itself is right.
 */
@NullMarked
package commonground.bench;

import org.jspecify.annotations.NullMarked;
