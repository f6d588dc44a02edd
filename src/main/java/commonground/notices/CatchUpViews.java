package commonground.notices;

import commonground.chat.ChatAddresses;
import commonground.discussions.Addresses;
import commonground.discussions.reading.Skims;
import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page "Catch up" shows. */
public final class CatchUpViews {

  /** Characters of a post's first words. */
  private static final int LINE = 140;

  private final Markdown markdown;

  public CatchUpViews(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * The page.
   *
   * @param sum what is new in all, such as "7 new posts in 2 discussions"; "" for nothing
   * @param looked when they last had read all of a discussion, in words; "" if they never had
   * @param member whether they are in a space
   * @param press what can be taken back; 0 for nothing
   * @param pressed the same in words
   * @param forYou its part, without lines if there is none
   * @param closing the same of what closes soon; {@code seen} is "" if nothing is unread in it
   * @param everythingElse the same of what is not for them in particular, without its lines
   * @param places these by space
   */
  record CatchUpPage(
      String token,
      String sum,
      String looked,
      boolean member,
      long press,
      String pressed,
      PartView forYou,
      PartView closing,
      PartView everythingElse,
      List<PlaceView> places)
      implements PageView {
    @Override
    public String title() {
      return "Catch up";
    }

    /** Whether a button for all of it says more than that of its only space. */
    public boolean several() {
      return places.size() > 1;
    }
  }

  /**
   * Threads and rooms that belong together.
   *
   * @param news how much is new, in words; "" for nothing
   * @param seen how far these go now, for a form: see {@link Seen}
   * @param newest how many of them that button marks, such as "the newest 2,000 discussions"; ""
   *     for all of them
   * @param more how many are not shown, in words; "" for none
   */
  record PartView(
      String news,
      String seen,
      String newest,
      List<ThreadView> threads,
      List<ThreadView> rooms,
      String more) {

    /** Whether any of it is shown. */
    public boolean lines() {
      return !threads.isEmpty() || !rooms.isEmpty();
    }
  }

  /** What is new in a space. */
  record PlaceView(long id, String name, String href, PartView part) {}

  /**
   * A thread or a room.
   *
   * @param href the first new post; the first message for them, or the first new one
   * @param from whose words are new, with the space where that is not said above
   * @param line first words of the newest; of a room only if that is for them
   * @param why a sentence; "" where it is not for them in particular
   * @param closes a sentence; "" where it does not close soon
   * @param ago when the newest was written; "" where nothing is new
   */
  record ThreadView(
      String title,
      String href,
      String news,
      String from,
      String line,
      String why,
      String closes,
      TimeView at,
      String ago) {}

  CatchUpPage page(
      CatchUp all,
      Optional<Skimming.Press> press,
      Optional<Instant> looked,
      String token,
      Instant now) {
    return new CatchUpPage(
        token,
        all.all().any() ? all.all().words() : "",
        looked.map(at -> When.at(at, When.UK).words()).orElse(""),
        !all.places().isEmpty(),
        press.map(Skimming.Press::press).orElse(0L),
        press.map(CatchUpViews::pressed).orElse(""),
        part(all, all.forYou(), true, now),
        closing(all, all.closingSoon(), now),
        part(all, all.everythingElse(), true, now),
        all.bySpace().stream().map(place -> place(all, place, now)).toList());
  }

  private static String pressed(Skimming.Press press) {
    return "You marked " + both(press.threads(), press.rooms(), "") + " as read.";
  }

  /** "2 more discussions and 1 more room"; "" for neither. */
  private static String both(int threads, int rooms, String more) {
    return Stream.of(
            Count.of(threads, more + "discussion", more + "discussions"),
            Count.of(rooms, more + "room", more + "rooms"))
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(" and "));
  }

  private PlaceView place(CatchUp all, CatchUp.Place place, Instant now) {
    var space = place.member().space();
    return new PlaceView(
        space.id().value(),
        space.name(),
        place.part().threads().isEmpty()
            ? ChatAddresses.of(space)
            : Addresses.of(space) + "?show=unread",
        part(all, place.part(), false, now));
  }

  private PartView closing(CatchUp all, CatchUp.Closing soon, Instant now) {
    return new PartView(
        soon.any() ? soon.words() : "",
        soon.news().any() ? Seen.of(soon.news()).text() : "",
        "",
        soon.lines().stream().map(one -> line(all, soon, one, now)).toList(),
        List.of(),
        more(soon.more(), 0));
  }

  private ThreadView line(CatchUp all, CatchUp.Closing soon, ClosingSoon one, Instant now) {
    return soon.news(one)
        .flatMap(news -> all.gist(news).map(gist -> line(all, news, gist, true, now)))
        .orElseGet(() -> read(all, one));
  }

  /** Nothing is new in it. */
  private static ThreadView read(CatchUp all, ClosingSoon one) {
    var space = all.member(one.space()).space();
    return new ThreadView(
        one.title(),
        Addresses.of(space, one.thread()),
        "",
        "In " + space.name() + ".",
        "",
        "",
        one.day().sentence(),
        new TimeView("", ""),
        "");
  }

  private static String more(int threads, int rooms) {
    return threads + rooms == 0 ? "" : "And " + both(threads, rooms, "more ") + ".";
  }

  private PartView part(CatchUp all, CatchUp.Part part, boolean mixed, Instant now) {
    return new PartView(
        part.any() ? part.words() : "",
        Seen.of(part).text(),
        part.threads().size() > Skims.MOST
            ? String.format(Locale.UK, "the newest %,d discussions", Skims.MOST)
            : "",
        part.lines().stream()
            .flatMap(one -> all.gist(one).map(gist -> line(all, one, gist, mixed, now)).stream())
            .toList(),
        part.roomLines().stream().map(one -> line(all, one, mixed, now)).toList(),
        more(part.more(), part.moreRooms()));
  }

  private ThreadView line(CatchUp all, UnreadRoom one, boolean mixed, Instant now) {
    var space = all.member(one.space()).space();
    var said = all.said(one);
    return new ThreadView(
        one.title(),
        ChatAddresses.of(space, one.room(), one.start()),
        one.news(),
        (mixed ? "In " + space.name() : "New")
            + said.map(words -> ", from " + words.writer()).orElse("")
            + ".",
        said.map(words -> markdown.firstLine(words.source(), LINE)).orElse(""),
        one.why().map(Reason::sentence).orElse(""),
        "",
        When.at(one.at(), When.UK),
        Ago.words(one.at(), now));
  }

  private ThreadView line(CatchUp all, Unread one, Gist gist, boolean mixed, Instant now) {
    var member = all.member(one);
    return new ThreadView(
        gist.title(),
        Addresses.of(member.space(), one.thread(), gist.first()),
        one.posts() + " new",
        (mixed ? "In " + member.space().name() + ", " : "New ") + gist.from() + ".",
        markdown.firstLine(gist.source(), LINE),
        one.why().map(Reason::sentence).orElse(""),
        all.closes(one).map(soon -> soon.day().sentence()).orElse(""),
        When.at(one.at(), When.UK),
        Ago.words(one.at(), now));
  }
}
