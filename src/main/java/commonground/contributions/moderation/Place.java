package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Space;

/**
 * Where something stands that is reported or moderated.
 *
 * @param trail the way back from the page that is shown
 * @param what such as "post 14"
 * @param action where the form of that page is sent, and where the page is
 * @param back where the subject is
 * @param unnamed whether it shows no name: then those who run the site look at it, too
 */
public record Place(
    Space space,
    Subject subject,
    Breadcrumbs trail,
    String what,
    String action,
    String back,
    boolean unnamed) {

  /** What it stands in, such as "discussion". */
  String where() {
    return subject.kind().place();
  }
}
