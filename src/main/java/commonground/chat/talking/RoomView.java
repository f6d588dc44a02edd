package commonground.chat.talking;

import commonground.chat.reacting.ReactForm;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * A page of a room. Its parts change by themselves while it is open.
 *
 * @param audience one sentence: who can read this
 * @param states what is the case in the room: that it is closed, that moderators alone write
 * @param silent whether nobody has ever written in it
 * @param quiet whether this reader answers nothing here
 * @param revision up to which the page shows the room
 * @param boxHeading what stands above the box
 * @param appearing whether others see that this reader is here
 * @param react to which the buttons below messages belong
 */
record RoomView(
    Breadcrumbs trail,
    HeadingView heading,
    SpaceViews.Reach audience,
    List<String> states,
    WhereView where,
    UnreadView unread,
    boolean silent,
    List<DayView> days,
    boolean quiet,
    ReadingView reading,
    long revision,
    WritingView writing,
    String boxHeading,
    MessageBox box,
    AppearingView appearing,
    ReactForm react,
    LiveView live)
    implements PageView {

  /**
   * @param offers where what is not done each day can be done
   */
  record HeadingView(String title, SpaceViews.Head head, List<Link> offers) {}

  /**
   * Which messages these are.
   *
   * @param refresh the same place, asked for again
   * @param older where the messages before these are; "" for none
   * @param newer where those after these are; "" for none
   * @param latest where the last ones are; "" if they are here
   */
  record WhereView(String range, String refresh, String older, String newer, String latest) {}

  /**
   * @param href where the first unread message is; "" if there is none
   * @param jump what the link to it says
   */
  record UnreadView(String href, String jump) {}

  /**
   * "Mark as read".
   *
   * @param action where it posts to
   * @param bySight whether nothing is left out by reading this page, so that a script may do it
   */
  record ReadingView(boolean any, String action, boolean bySight) {}

  /**
   * Whether somebody writes here.
   *
   * @param may whether there is a box
   * @param why there is none; "" if there is one, or that is said elsewhere
   * @param says why, to somebody who has words in a box; "" if they can send them
   * @param seconds after which the words in it can be sent; 0 where time changes nothing
   */
  record WritingView(boolean may, String why, String says, long seconds) {}

  /**
   * The messages of one day.
   *
   * @param words such as "Tuesday 17 November"
   */
  record DayView(String words, List<PlacedView> lines) {}

  /**
   * A message in its place.
   *
   * @param first whether it is the first one that is unread
   */
  record PlacedView(boolean first, PlaceView place) {}

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(
        error.isEmpty() ? List.of() : List.of(Mistake.in(MessageForm.WORDS, error)));
  }

  @Override
  public String title() {
    return heading.title() + ", " + heading.head().name();
  }

  @Override
  public boolean mistaken() {
    return !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return writing.may();
  }
}
