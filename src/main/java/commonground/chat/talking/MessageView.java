package commonground.chat.talking;

import commonground.chat.reacting.MessageReactionsView;
import commonground.chat.reacting.ReactForm;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.govuk.Breadcrumbs;
import java.util.List;

/**
 * The page of one message, with all that can be done with it.
 *
 * @param at when it was written
 * @param there its place in the room
 * @param taken which discussions took it along
 * @param reactions what was said of it in words
 * @param react to which the buttons for that belong
 * @param acts what this reader can do with it
 * @param undo where its writer brings it back; "" where they cannot
 * @param until when they can no more
 * @param mayWrite whether it can be answered
 * @param unwritable why not; "" if it can, or that is plain
 */
record MessageView(
    Breadcrumbs trail,
    String title,
    TimeView at,
    SafeHtml line,
    String there,
    List<Link> taken,
    MessageReactionsView reactions,
    ReactForm react,
    List<Link> acts,
    String undo,
    String until,
    String token,
    boolean mayWrite,
    String unwritable,
    MessageBox box)
    implements PageView {

  @Override
  public boolean writes() {
    return mayWrite;
  }
}
