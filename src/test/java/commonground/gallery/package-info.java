/** Sample pages, to be looked at: one of everything that a page can hold. */
@NullMarked
package commonground.gallery;

import org.jspecify.annotations.NullMarked;
