package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.Room;
import commonground.chat.RoomOffer;
import commonground.chat.reacting.ReactForm;
import commonground.chat.talking.RoomView.DayView;
import commonground.chat.talking.RoomView.PlacedView;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Request;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Decides what of a page of a room somebody sees. */
public final class RoomViews {

  /** In the query of a page that was asked for again: another address, so that it is loaded. */
  private static final String AGAIN = "again";

  private final List<RoomOffer> offers;
  private final Clock clock;

  public RoomViews(List<RoomOffer> offers, Clock clock) {
    this.offers = List.copyOf(offers);
    this.clock = clock;
  }

  /** The way back: the space, its rooms, this room, then {@code here}. */
  public static Breadcrumbs trail(Space space, Room room, Link... here) {
    var links = new ArrayList<Link>();
    links.add(Link.to("Chat", ChatAddresses.of(space)));
    links.add(Link.to(room.title(), here.length == 0 ? "" : ChatAddresses.of(space, room.id())));
    links.addAll(List.of(here));
    return SpaceViews.trail(space, links.toArray(Link[]::new));
  }

  /**
   * @param box on the page; shown also where nothing can be sent if somebody's words are in it
   */
  RoomView room(Reader reader, Request request, Opened page, MessageBox box, RoomPage.Typed typed) {
    var room = page.room();
    var space = reader.space();
    var path = ChatAddresses.of(space, room.id());
    return new RoomView(
        trail(space, room),
        new RoomView.HeadingView(room.title(), SpaceViews.Head.of(space), offers(reader, room)),
        SpaceViews.Reach.reads(space, Audience.MEMBERS),
        Silence.states(room),
        where(path, request, page.stretch()),
        new RoomView.UnreadView(
            firstUnread(path, page),
            "Jump to the first unread message (" + page.position().count() + ")"),
        page.stretch().all() == 0,
        days(page),
        !(reader instanceof Member member && member.may(Permission.WRITE)) || room.isClosed(),
        new RoomView.ReadingView(
            page.position().unread() > 0, path + "/reading", page.showsAllUnread()),
        room.revision(),
        new RoomView.WritingView(
            typed.again() || Silence.mayWrite(reader, room),
            Silence.why(reader, room),
            Silence.says(reader, room),
            typed.seconds()),
        box.parent() == 0 ? "Write to the room" : "Reply to message " + box.parent(),
        box,
        AppearingView.of(reader, page),
        ReactForm.of(reader, room.id(), request.token()),
        LiveView.of(reader, page));
  }

  private List<Link> offers(Reader reader, Room room) {
    return offers.stream().flatMap(offer -> offer.links(reader, room).stream()).toList();
  }

  private static RoomView.WhereView where(String path, Request request, Stretch stretch) {
    return new RoomView.WhereView(
        range(stretch),
        refresh(path, request, stretch),
        stretch.isFirst() ? "" : path + stretch.older(),
        stretch.isLast() ? "" : path + stretch.newer(),
        stretch.isLast() ? "" : path + "#latest");
  }

  /**
   * The same place. Its address is another one than that of the page it stands on: browsers load
   * none anew that differs by its fragment alone.
   */
  private static String refresh(String path, Request request, Stretch stretch) {
    var here = stretch.here();
    var again = isAnother(request) ? "" : (here.isEmpty() ? "?" : "&") + AGAIN + "=yes";
    return path + here + again + "#latest";
  }

  /** Whether it stands on a page with another address already. */
  private static boolean isAnother(Request request) {
    return request.isPost() && request.form().has("_quiet")
        ? request.form().has(AGAIN)
        : request.isPost() || request.query().has(AGAIN);
  }

  private static String firstUnread(String path, Opened page) {
    var number = page.position().firstUnread();
    if (number == 0) {
      return "";
    }
    var anchor = "#" + ChatAddresses.anchor(number);
    return page.stretch().has(number) ? anchor : path + "?at=" + number + anchor;
  }

  private static String range(Stretch stretch) {
    return stretch.isFirst() && stretch.isLast()
        ? ""
        : "Messages " + stretch.first() + " to " + stretch.last() + " of " + stretch.all();
  }

  private List<DayView> days(Opened page) {
    var days = new ArrayList<DayView>();
    var lines = new ArrayList<PlacedView>();
    var today = clock.instant().atZone(When.UK).toLocalDate();
    for (var i = 0; i < page.messages().size(); i++) {
      var day = day(page, i);
      lines.add(placed(page, i));
      if (i + 1 == page.messages().size() || !day(page, i + 1).equals(day)) {
        days.add(new DayView(words(day, today), List.copyOf(lines)));
        lines.clear();
      }
    }
    return List.copyOf(days);
  }

  private static LocalDate day(Opened page, int index) {
    return page.messages().get(index).writtenAt().atZone(When.UK).toLocalDate();
  }

  /** What stands above the messages of this one's day. */
  public String day(Message message) {
    var today = clock.instant().atZone(When.UK).toLocalDate();
    return words(message.writtenAt().atZone(When.UK).toLocalDate(), today);
  }

  /** "Tuesday 17 November"; of another year with the year. */
  public static String words(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? When.weekday(day) : When.day(day);
  }

  private static PlacedView placed(Opened page, int index) {
    var line = page.lines().get(index);
    // What comes into an open page is read as it comes: it has no mark.
    return new PlacedView(
        page.whole() && line.number() == page.position().firstUnread(),
        PlaceView.of(line, page.reactions().get(index), page.muted()));
  }
}
