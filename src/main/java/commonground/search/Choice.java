package commonground.search;

import commonground.contributions.Subject;
import commonground.discussions.TopicId;
import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.spaces.Perspective;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a page of results shows. It stands in the address, where what is damaged asks for nothing.
 *
 * @param space the slug of the only one that counts; "" for any
 * @param kind what counts; messages have no topics, and nobody answers them
 * @param perspective of who wrote it, as it is today
 * @param unanswered whether only discussions without an answer count in which nobody but who
 *     started them has written
 * @param best whether those that fit best come first; else the newest
 */
record Choice(
    String typed,
    String space,
    Kind kind,
    Optional<Perspective> perspective,
    Optional<TopicId> topic,
    Since since,
    boolean unanswered,
    boolean best,
    Optional<After> after) {

  static final String PATH = "/search";

  /** All that may be read. */
  static final Choice EVERYTHING =
      new Choice("", "", Kind.ANY, none(), none(), Since.ANY, false, false, none());

  /** What is to be found. */
  enum Kind {
    ANY("Posts and messages"),
    POSTS("Posts"),
    MESSAGES("Messages");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** When it was written. */
  enum Since {
    ANY("Any time", Duration.ZERO),
    WEEK("Last 7 days", Duration.ofDays(7)),
    MONTH("Last 31 days", Duration.ofDays(31)),
    YEAR("Last 12 months", Duration.ofDays(365));

    private final String words;
    private final Duration length;

    Since(String words, Duration length) {
      this.words = words;
      this.length = length;
    }

    String words() {
      return words;
    }

    /** The earliest time that counts. */
    Instant from(Instant now) {
      return this == ANY ? Instant.EPOCH : now.minus(length);
    }
  }

  /**
   * The last result of the page before.
   *
   * @param rank how well it fits; 0 where the newest come first
   */
  record After(long rank, Instant at, Subject subject) {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    static final After NOTHING = new After(Long.MAX_VALUE, END, Subject.post(Long.MAX_VALUE));

    static Optional<After> read(String key) {
      if (!key.matches("[0-9]{1,10}-[0-9]{1,17}-[0-9]{1,18}m?")) {
        return Optional.empty();
      }
      var parts = key.split("[-m]");
      var id = Long.parseLong(parts[2]);
      return Optional.of(
          new After(
              Long.parseLong(parts[0]),
              Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
              key.endsWith("m") ? Subject.message(id) : Subject.post(id)));
    }

    String key() {
      var message = subject.kind() == Subject.Kind.MESSAGE ? "m" : "";
      return rank
          + "-"
          + ChronoUnit.MICROS.between(Instant.EPOCH, at)
          + "-"
          + subject.id()
          + message;
    }
  }

  static Choice read(Form query) {
    var read =
        new Choice(
            Question.parse(query.raw("q")).typed(),
            query.text("space").matches("[a-z0-9-]{1,60}") ? query.text("space") : "",
            Words.find(Kind.class, query.text("kind")).orElse(Kind.ANY),
            Words.find(Perspective.class, query.text("perspective")),
            query.number("topic").filter(id -> id > 0).map(TopicId::new),
            Words.find(Since.class, query.text("since")).orElse(Since.ANY),
            query.text("unanswered").equals("yes"),
            query.text("order").equals("best"),
            After.read(query.text("after")));
    return read.kind == Kind.MESSAGES ? read.of(Kind.MESSAGES).after(read.after) : read;
  }

  /** Other words, everywhere. */
  Choice asking(String other) {
    return new Choice(other, "", Kind.ANY, none(), none(), Since.ANY, false, best, none());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** Another space: its topics are others. */
  Choice in(String other) {
    return new Choice(typed, other, kind, perspective, none(), since, unanswered, best, none());
  }

  Choice of(Kind other) {
    var talk = other != Kind.MESSAGES;
    return new Choice(
        typed,
        space,
        other,
        perspective,
        talk ? topic : none(),
        since,
        talk && unanswered,
        best,
        none());
  }

  Choice by(Optional<Perspective> other) {
    return new Choice(typed, space, kind, other, topic, since, unanswered, best, none());
  }

  /** Messages are about no topic. */
  Choice about(Optional<TopicId> other) {
    return new Choice(
        typed,
        space,
        fitting(other.isPresent()),
        perspective,
        other,
        since,
        unanswered,
        best,
        none());
  }

  Choice since(Since other) {
    return new Choice(typed, space, kind, perspective, topic, other, unanswered, best, none());
  }

  /** Messages are no discussions. */
  Choice unanswered(boolean other) {
    return new Choice(typed, space, fitting(other), perspective, topic, since, other, best, none());
  }

  private Kind fitting(boolean talk) {
    return talk && kind == Kind.MESSAGES ? Kind.ANY : kind;
  }

  Choice bestFirst(boolean other) {
    return new Choice(typed, space, kind, perspective, topic, since, unanswered, other, none());
  }

  Choice after(After other) {
    return after(Optional.of(other));
  }

  private Choice after(Optional<After> other) {
    return new Choice(typed, space, kind, perspective, topic, since, unanswered, best, other);
  }

  /** Whether messages count. */
  boolean messages() {
    return kind != Kind.POSTS && topic.isEmpty() && !unanswered;
  }

  /** Whether posts count. */
  boolean posts() {
    return kind != Kind.MESSAGES;
  }

  /** The page that it began with. */
  Choice first() {
    return bestFirst(best);
  }

  /** Whether it shows less than all that is found. */
  boolean narrowed() {
    return !space.isEmpty()
        || kind != Kind.ANY
        || perspective.isPresent()
        || topic.isPresent()
        || since != Since.ANY
        || unanswered;
  }

  String address() {
    var address =
        new StringBuilder(PATH + "?q=").append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
    address.append(space.isEmpty() ? "" : "&space=" + space);
    address.append(kind == Kind.ANY ? "" : "&kind=" + Words.write(kind));
    perspective.ifPresent(one -> address.append("&perspective=").append(Words.write(one)));
    topic.ifPresent(one -> address.append("&topic=").append(one.value()));
    address.append(since == Since.ANY ? "" : "&since=" + Words.write(since));
    address.append(unanswered ? "&unanswered=yes" : "");
    address.append(best ? "&order=best" : "");
    after.ifPresent(last -> address.append("&after=").append(last.key()));
    return address.toString();
  }
}
