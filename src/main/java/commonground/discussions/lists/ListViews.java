package commonground.discussions.lists;

import commonground.discussions.Addresses;
import commonground.discussions.ClosingDay;
import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostViews;
import commonground.discussions.Topic;
import commonground.discussions.TopicId;
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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of threads shows to one reader. */
public final class ListViews {

  /** Links to topics. */
  private static final int MOST_TOPICS = 15;

  private final Reader reader;
  private final ListChoice choice;
  private final DiscussionList.Counts counts;
  private final Set<DiscussionId> summaries;
  private final Instant now;

  /**
   * @param counts in the chosen section, about the chosen topic
   * @param summaries threads with a summary that waits for this moderator
   */
  ListViews(
      Reader reader,
      ListChoice choice,
      DiscussionList.Counts counts,
      Set<DiscussionId> summaries,
      Instant now) {
    this.reader = reader;
    this.choice = choice;
    this.counts = counts;
    this.summaries = summaries;
    this.now = now;
  }

  /**
   * A thread in a list.
   *
   * @param attention "Following", "Muted" or ""
   * @param marks what there is to say of it in a word, such as "Answered"
   * @param which for the ear, where another one in the list has the same title; else ""
   * @param topics what it is about, with commas between them; "" for nothing
   */
  record LineView(
      String title,
      String which,
      String href,
      String news,
      String attention,
      String section,
      boolean closed,
      String topics,
      List<String> marks,
      String posts,
      String startedBy,
      TimeView lastPost) {

    LineView told(String which) {
      return new LineView(
          title, which, href, news, attention, section, closed, topics, marks, posts, startedBy,
          lastPost);
    }

    LineView with(String mark) {
      var more = Stream.concat(marks.stream(), Stream.of(mark)).toList();
      return new LineView(
          title, which, href, news, attention, section, closed, topics, more, posts, startedBy,
          lastPost);
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
        d.keeping().closed(),
        d.keeping().topics().stream().map(Topic::name).collect(Collectors.joining(", ")),
        marks(d, now),
        Count.of(d.posts(), "post", "posts"),
        d.startedBy(),
        When.at(d.lastPostAt(), When.UK));
  }

  private static List<String> marks(Discussion d, Instant now) {
    var closes = d.keeping().closes(now).map(one -> new ClosingDay(one.at()).mark());
    return Stream.concat(d.answer() > 0 ? Stream.of("Answered") : Stream.of(), closes.stream())
        .toList();
  }

  private static String attention(Discussion d) {
    return d.attention()
        .map(word ->
            switch (word) {
              case EVERY_POST -> "Following";
              case JUST_FOR_ME -> "";
              case NOTHING -> "Muted";
            })
        .orElse("");
  }

  /** Each link has a name of its own: two threads may be called the same. */
  private List<LineView> lines(List<Discussion> found) {
    var titles =
        found.stream()
            .map(ListViews::spoken)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return found.stream()
        .map(d -> {
          var plain = line(reader, d, now);
          var line = summaries.contains(d.id()) ? plain.with("Summary waits for you") : plain;
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

  /**
   * What is found.
   *
   * @param revision of the list when it was looked for
   * @param pinned stands on top
   * @param rest a page of the others
   */
  record Shown(
      long revision,
      List<Discussion> pinned,
      List<Discussion> rest,
      List<TopicCounts.Counted> topics) {}

  /**
   * @param later whether this is not the first page
   * @param next the page after it; "" on the last
   */
  ListView page(Shown shown, boolean later, String next) {
    var lines = lines(Stream.concat(shown.pinned().stream(), shown.rest().stream()).toList());
    var space = reader.space();
    var start = Addresses.of(space) + "/new";
    return new ListView(
        trail(),
        SpaceViews.Head.of(space),
        heading(shown.topics()),
        ListListening.name(reader),
        shown.revision(),
        news(),
        meaning(),
        Stream.of(shows(), orders(), sections(), topics(shown.topics()))
            .filter(choice -> !choice.links().isEmpty())
            .toList(),
        lines.subList(0, shown.pinned().size()),
        lines.subList(shown.pinned().size(), lines.size()),
        reader instanceof Member || !shown.topics().isEmpty() ? space.path() + "/topics" : "",
        whenEmpty(),
        PostViews.mayWrite(reader) ? start + address() : "",
        later ? choice.address(space) : "",
        next);
  }

  /** The choices that a new discussion begins with. */
  private String address() {
    var chosen =
        Stream.of(
                choice.section().map(one -> "section=" + Words.write(one)),
                choice.topic().map(one -> "topic=" + one.value()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    return chosen.isEmpty() ? "" : "?" + chosen;
  }

  private Breadcrumbs trail() {
    return SpaceViews.trail(reader.space(), Link.to("Discussions", ""));
  }

  private String heading(List<TopicCounts.Counted> topics) {
    return shown()
        + topics.stream()
            .filter(one -> choice.isAbout(one.topic().id()))
            .map(one -> " about “" + one.topic().name() + "”")
            .collect(Collectors.joining());
  }

  private String shown() {
    return switch (choice.show()) {
      case ALL -> "Discussions";
      case UNREAD -> "Unread discussions";
      case MINE -> "Discussions with my posts";
      case FOLLOWING -> "Discussions that I follow";
      case ANSWERED -> "Answered discussions";
      case UNANSWERED -> "Unanswered discussions";
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

  private String meaning() {
    return switch (choice.show()) {
      case ALL, UNREAD, MINE, FOLLOWING -> "";
      case ANSWERED -> "One post in each is marked as the answer.";
      case UNANSWERED ->
          "No post is marked as the answer, and only the person who started it has written so far.";
    };
  }

  /** Where there are none, nothing; of what is theirs, only to members. */
  private ListView.Choice shows() {
    var links = new ArrayList<Link>();
    links.add(show(ListChoice.Show.ALL, "All", counts.threads()));
    if (reader instanceof Member) {
      links.add(show(ListChoice.Show.UNREAD, "Unread", counts.news()));
      links.add(show(ListChoice.Show.MINE, "With my posts", counts.mine()));
      if (counts.following() > 0 || choice.show() == ListChoice.Show.FOLLOWING) {
        links.add(show(ListChoice.Show.FOLLOWING, "Following", counts.following()));
      }
    }
    links.add(show(ListChoice.Show.ANSWERED, "Answered", counts.answered()));
    links.add(show(ListChoice.Show.UNANSWERED, "Unanswered", counts.unanswered()));
    return new ListView.Choice("Show", counts.threads() > 0 ? List.copyOf(links) : List.of());
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

  /** Those that stand on most of the threads, by name; the page of all topics has the others. */
  private ListView.Choice topics(List<TopicCounts.Counted> topics) {
    var shown =
        topics.stream()
            .filter(one -> one.threads() > 0 || choice.isAbout(one.topic().id()))
            .sorted(Comparator.comparing(one -> -one.threads()))
            .limit(MOST_TOPICS)
            .collect(Collectors.toCollection(HashSet::new));
    topics.stream().filter(one -> choice.isAbout(one.topic().id())).forEach(shown::add);
    var links = new ArrayList<Link>();
    if (!shown.isEmpty()) {
      links.add(about("Any topic", Optional.empty()));
    }
    topics.stream()
        .filter(shown::contains)
        .forEach(one ->
            links.add(
                about(
                    one.topic().name() + " (" + one.threads() + ")",
                    Optional.of(one.topic().id()))));
    return new ListView.Choice("Topic", List.copyOf(links));
  }

  private Link about(String words, Optional<TopicId> topic) {
    return new Link(
        words, choice.about(topic).address(reader.space()), choice.topic().equals(topic));
  }

  private Link in(String words, Optional<Section> section) {
    return new Link(
        words, choice.in(section).address(reader.space()), choice.section().equals(section));
  }

  private String whenEmpty() {
    if (choice.topic().isPresent() && choice.show() == ListChoice.Show.ALL) {
      return "No discussion here is about this topic yet.";
    }
    return switch (choice.show()) {
      case ALL ->
          "Nobody has started a discussion here yet."
              + (PostViews.mayWrite(reader) ? " " + reader.space().kind().prompts().begin() : "");
      case UNREAD -> "You are up to date. Nothing is unread here.";
      case MINE -> "You have not written in a discussion here yet.";
      case FOLLOWING ->
          "You follow no discussion here. Choose “Every post” at the end of one to find it here.";
      case ANSWERED ->
          "No discussion here has an answer yet. Who started one marks the post that answers it.";
      case UNANSWERED -> "Somebody has written in every discussion here.";
    };
  }
}
