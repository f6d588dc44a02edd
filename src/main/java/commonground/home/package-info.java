/**
 * The first page, the pages about the site itself, and what stands around every page. Reads from
 * the features below it; owns no table.
 */
@NullMarked
package commonground.home;

import org.jspecify.annotations.NullMarked;
