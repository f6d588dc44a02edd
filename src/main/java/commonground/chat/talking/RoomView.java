package commonground.chat.talking;

import commonground.chat.reacting.MessageReactionsView;
import commonground.chat.reacting.ReactForm;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * A page of a room.
 *
 * @param audience one sentence: who can read this
 * @param states what is the case in the room: that it is closed, that moderators alone write
 * @param offers where what is not done each day can be done
 * @param days empty in a room in which nobody has written
 * @param quiet whether this reader answers nothing here
 * @param mayWrite whether there is a box
 * @param unwritable why there is none; "" if there is one, or that is said elsewhere
 * @param boxHeading what stands above the box
 * @param react to which the buttons below messages belong
 */
record RoomView(
    Breadcrumbs trail,
    String title,
    SpaceViews.Head head,
    SpaceViews.Reach audience,
    List<String> states,
    List<Link> offers,
    WhereView where,
    List<DayView> days,
    boolean quiet,
    ReadingView reading,
    boolean mayWrite,
    String unwritable,
    String boxHeading,
    MessageBox box,
    ReactForm react)
    implements PageView {

  /**
   * Where in the room the page is.
   *
   * @param range which messages these are; "" if they are all
   * @param refresh the same place, asked for again
   * @param firstUnread where the first unread message is; "" if there is none
   * @param jump what the link to it says
   * @param older where the messages before these are; "" for none
   * @param newer where those after these are; "" for none
   * @param latest where the last ones are; "" if they are here
   */
  record WhereView(
      String range,
      String refresh,
      String firstUnread,
      String jump,
      String older,
      String newer,
      String latest) {}

  /**
   * Marking the room as read.
   *
   * @param offered whether anything is unread
   * @param action where that posts to
   * @param revision up to which the page shows the room
   * @param bySight whether nothing is left out by reading this page, so that a script may do it
   */
  record ReadingView(boolean offered, String action, long revision, boolean bySight) {}

  /**
   * The messages of one day.
   *
   * @param words such as "Tuesday 17 November"
   */
  record DayView(String words, List<PlacedView> lines) {}

  /**
   * A message in its place, with what depends on the reader.
   *
   * @param unread whether it is the first one that is unread
   * @param muted who wrote it, if this reader muted them; else ""
   * @param reactions what was said of it in words
   */
  record PlacedView(
      int number,
      boolean unread,
      String muted,
      SafeHtml html,
      MessageReactionsView reactions) {}

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(
        error.isEmpty() ? List.of() : List.of(Mistake.in(MessageForm.WORDS, error)));
  }

  @Override
  public boolean mistaken() {
    return !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return mayWrite;
  }
}
