/**
 * Who is here: the people page, one person's page, roles, my own page in a space, leaving and being
 * removed. The tables are those of {@code spaces}.
 */
@NullMarked
package commonground.spaces.members;

import org.jspecify.annotations.NullMarked;
