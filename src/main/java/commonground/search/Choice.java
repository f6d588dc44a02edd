package commonground.search;

import commonground.discussions.PostId;
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
 * @param perspective of who wrote the post, as it is today
 * @param unanswered whether only discussions without an answer count in which nobody but who
 *     started them has written
 * @param best whether those that fit best come first; else the newest
 */
record Choice(
    String typed,
    String space,
    Optional<Perspective> perspective,
    Optional<TopicId> topic,
    Since since,
    boolean unanswered,
    boolean best,
    Optional<After> after) {

  static final String PATH = "/search";

  /** Every post that may be read. */
  static final Choice EVERYTHING =
      new Choice(
          "", "", Optional.empty(), Optional.empty(), Since.ANY, false, false, Optional.empty());

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
  record After(long rank, Instant at, PostId id) {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    static final After NOTHING = new After(Long.MAX_VALUE, END, new PostId(Long.MAX_VALUE));

    static Optional<After> read(String key) {
      if (!key.matches("[0-9]{1,10}-[0-9]{1,17}-[0-9]{1,18}")) {
        return Optional.empty();
      }
      var parts = key.split("-");
      return Optional.of(
          new After(
              Long.parseLong(parts[0]),
              Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
              new PostId(Long.parseLong(parts[2]))));
    }

    String key() {
      return rank + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id.value();
    }
  }

  static Choice read(Form query) {
    return new Choice(
        Question.parse(query.raw("q")).typed(),
        query.text("space").matches("[a-z0-9-]{1,60}") ? query.text("space") : "",
        Words.find(Perspective.class, query.text("perspective")),
        query.number("topic").filter(id -> id > 0).map(TopicId::new),
        Words.find(Since.class, query.text("since")).orElse(Since.ANY),
        query.text("unanswered").equals("yes"),
        query.text("order").equals("best"),
        After.read(query.text("after")));
  }

  /** Other words, everywhere. */
  Choice asking(String other) {
    return new Choice(
        other, "", Optional.empty(), Optional.empty(), Since.ANY, false, best, none());
  }

  private static Optional<After> none() {
    return Optional.empty();
  }

  /** Another space: its topics are others. */
  Choice in(String other) {
    return new Choice(typed, other, perspective, Optional.empty(), since, unanswered, best, none());
  }

  Choice by(Optional<Perspective> other) {
    return new Choice(typed, space, other, topic, since, unanswered, best, none());
  }

  Choice about(Optional<TopicId> other) {
    return new Choice(typed, space, perspective, other, since, unanswered, best, none());
  }

  Choice since(Since other) {
    return new Choice(typed, space, perspective, topic, other, unanswered, best, none());
  }

  Choice unanswered(boolean other) {
    return new Choice(typed, space, perspective, topic, since, other, best, none());
  }

  Choice bestFirst(boolean other) {
    return new Choice(typed, space, perspective, topic, since, unanswered, other, none());
  }

  Choice after(After other) {
    return new Choice(
        typed, space, perspective, topic, since, unanswered, best, Optional.of(other));
  }

  /** The page that it began with. */
  Choice first() {
    return bestFirst(best);
  }

  /** Whether it shows less than all that is found. */
  boolean narrowed() {
    return !space.isEmpty()
        || perspective.isPresent()
        || topic.isPresent()
        || since != Since.ANY
        || unanswered;
  }

  String address() {
    var address =
        new StringBuilder(PATH + "?q=").append(URLEncoder.encode(typed, StandardCharsets.UTF_8));
    address.append(space.isEmpty() ? "" : "&space=" + space);
    perspective.ifPresent(one -> address.append("&perspective=").append(Words.write(one)));
    topic.ifPresent(one -> address.append("&topic=").append(one.value()));
    address.append(since == Since.ANY ? "" : "&since=" + Words.write(since));
    address.append(unanswered ? "&unanswered=yes" : "");
    address.append(best ? "&order=best" : "");
    after.ifPresent(last -> address.append("&after=").append(last.key()));
    return address.toString();
  }
}
