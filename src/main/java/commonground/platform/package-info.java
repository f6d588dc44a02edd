/** What any web application needs and nothing of this product. */
@NullMarked
package commonground.platform;

import org.jspecify.annotations.NullMarked;
