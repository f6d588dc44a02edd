/**
 * What the partials in {@code templates/govuk/} print: one view record for each GOV.UK Frontend
 * component we use, with the options we use. The HTML equals that of GOV.UK's own macros.
 */
@NullMarked
package commonground.platform.views.govuk;

import org.jspecify.annotations.NullMarked;
