/**
 * What facilitators change about a space: making it, its words, who can see it, who can join, and
 * closing it. The tables are those of {@code spaces}.
 */
@NullMarked
package commonground.spaces.settings;

import org.jspecify.annotations.NullMarked;
