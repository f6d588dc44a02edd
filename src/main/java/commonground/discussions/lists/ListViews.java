package commonground.discussions.lists;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.PostViews;
import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of threads shows to one reader. */
public final class ListViews {

  private final Reader reader;
  private final ListChoice choice;
  private final DiscussionList.Counts counts;
  private final Instant now;

  /**
   * @param counts in the chosen section
   */
  ListViews(Reader reader, ListChoice choice, DiscussionList.Counts counts, Instant now) {
    this.reader = reader;
    this.choice = choice;
    this.counts = counts;
    this.now = now;
  }

  /**
   * A thread in a list.
   *
   * @param attention "Following", "Muted" or ""
   * @param which for the ear, where another one in the list has the same title; else ""
   */
  record LineView(
      String title,
      String which,
      String href,
      String news,
      String attention,
      String section,
      String posts,
      String startedBy,
      TimeView lastPost) {

    LineView told(String which) {
      return new LineView(title, which, href, news, attention, section, posts, startedBy, lastPost);
    }
  }

  static LineView line(Reader reader, Discussion d, Instant now) {
    return new LineView(
        d.title(),
        "",
        Addresses.of(reader.space(), d.id()),
        News.words(d.news(), d.caughtUpAt(), now),
        attention(d),
        d.sectionIn(reader.space()),
        Count.of(d.posts(), "post", "posts"),
        d.startedBy(),
        When.at(d.lastPostAt(), When.UK));
  }

  private static String attention(Discussion d) {
    return switch (d.attention()) {
      case USUAL -> "";
      case FOLLOWING -> "Following";
      case MUTED -> "Muted";
    };
  }

  /** Each link has a name of its own: two threads may be called the same. */
  private List<LineView> lines(List<Discussion> found) {
    var titles =
        found.stream()
            .map(ListViews::spoken)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return found.stream()
        .map(d -> {
          var line = line(reader, d, now);
          return titles.getOrDefault(spoken(d), 1L) == 1
              ? line
              : line.told(
                  ", started by " + d.startedBy() + ", " + When.at(d.startedAt(), When.UK).words());
        })
        .toList();
  }

  private static String spoken(Discussion d) {
    return d.title().toLowerCase(Locale.ROOT);
  }

  ListView page(List<Discussion> found, boolean later, boolean more) {
    var space = reader.space();
    var start = Addresses.of(space) + "/new";
    return new ListView(
        trail(),
        SpaceViews.Head.of(space),
        heading(),
        news(),
        Stream.of(shows(), orders(), sections())
            .filter(choice -> !choice.links().isEmpty())
            .toList(),
        lines(found),
        whenEmpty(),
        PostViews.mayWrite(reader)
            ? choice.section().map(one -> start + "?section=" + words(one)).orElse(start)
            : "",
        later ? choice.address(space) : "",
        more ? choice.after(space, DiscussionList.After.of(found.getLast())) : "");
  }

  private static String words(Section section) {
    return Words.write(section);
  }

  private Breadcrumbs trail() {
    return SpaceViews.trail(reader.space(), Link.to("Discussions", ""));
  }

  private String heading() {
    return switch (choice.show()) {
      case ALL -> "Discussions";
      case UNREAD -> "Unread discussions";
      case MINE -> "Discussions with my posts";
      case FOLLOWING -> "Discussions that I follow";
    };
  }

  private String news() {
    if (!(reader instanceof Member) || counts.threads() == 0) {
      return "";
    }
    return counts.unread() == 0
        ? "You are up to date."
        : Count.of(counts.unread(), "new post", "new posts")
            + " in "
            + Count.of(counts.news(), "discussion", "discussions")
            + ".";
  }

  /** Not for who is not a member, and where there are none. */
  private ListView.Choice shows() {
    var links = new ArrayList<Link>();
    if (reader instanceof Member && counts.threads() > 0) {
      links.add(show(ListChoice.Show.ALL, "All", counts.threads()));
      links.add(show(ListChoice.Show.UNREAD, "Unread", counts.news()));
      links.add(show(ListChoice.Show.MINE, "With my posts", counts.mine()));
      if (counts.following() > 0 || choice.show() == ListChoice.Show.FOLLOWING) {
        links.add(show(ListChoice.Show.FOLLOWING, "Following", counts.following()));
      }
    }
    return new ListView.Choice("Show", List.copyOf(links));
  }

  private Link show(ListChoice.Show show, String words, int number) {
    return new Link(
        words + " (" + number + ")",
        choice.showing(show).address(reader.space()),
        choice.show() == show);
  }

  /** Where all are unread, or none is, there is nothing to put first. */
  private ListView.Choice orders() {
    var mixed = counts.news() > 0 && counts.news() < counts.threads();
    return new ListView.Choice(
        "Order",
        choice.unreadFirst() || (mixed && choice.show() != ListChoice.Show.UNREAD)
            ? List.of(order("Latest first", false), order("Unread first", true))
            : List.of());
  }

  private Link order(String words, boolean unread) {
    return new Link(
        words, choice.ordered(unread).address(reader.space()), choice.unreadFirst() == unread);
  }

  /** "All sections" and each of them, if the space has any. */
  private ListView.Choice sections() {
    var links = new ArrayList<Link>();
    var all = reader.space().kind().sections();
    if (!all.isEmpty()) {
      links.add(in("All sections", Optional.empty()));
    }
    all.forEach(one -> links.add(in(one.words(), Optional.of(one))));
    return new ListView.Choice("Section", List.copyOf(links));
  }

  private Link in(String words, Optional<Section> section) {
    return new Link(
        words, choice.in(section).address(reader.space()), choice.section().equals(section));
  }

  private String whenEmpty() {
    return switch (choice.show()) {
      case ALL ->
          "Nobody has started a discussion here yet."
              + (PostViews.mayWrite(reader) ? " " + reader.space().kind().prompts().begin() : "");
      case UNREAD -> "You are up to date. Nothing is unread here.";
      case MINE -> "You have not written in a discussion here yet.";
      case FOLLOWING ->
          "You follow no discussion here. Press “Follow this discussion” on one to find it here.";
    };
  }
}
