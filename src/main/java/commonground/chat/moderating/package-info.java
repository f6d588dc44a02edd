/**
 * Messages as what can be reported and moderated, and the pages for both. The tables are those of
 * {@code chat}.
 */
@NullMarked
package commonground.chat.moderating;

import org.jspecify.annotations.NullMarked;
