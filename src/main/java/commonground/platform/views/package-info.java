/**
 * Pages: strict Handlebars templates over view records, Markdown made safe, and the layout around a
 * page. Owns no tables; depends on nothing else of the platform.
 */
@NullMarked
package commonground.platform.views;

import org.jspecify.annotations.NullMarked;
