/**
 * Messages as what can be reported and moderated, and the pages for both; what rooms are called in
 * the record. The tables are those of {@code chat}.
 */
@NullMarked
package commonground.chat.moderating;

import org.jspecify.annotations.NullMarked;
