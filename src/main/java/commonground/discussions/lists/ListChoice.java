package commonground.discussions.lists;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.TopicId;
import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.Space;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which threads of a space a list shows, and in which order. It stands in the address.
 *
 * @param section whose threads alone are shown
 * @param topic of which alone they are about
 * @param unreadFirst threads with something unread first; else all by their latest activity
 */
record ListChoice(
    Optional<Section> section, Optional<TopicId> topic, Show show, boolean unreadFirst) {

  enum Show {
    ALL,
    /** With posts that this member has not seen. */
    UNREAD,
    /** In which they wrote. */
    MINE,
    FOLLOWING,
    /** With a post that answers them. */
    ANSWERED,
    /** Without, and nobody but who started them has written in them. */
    UNANSWERED;

    /** Whether it asks what a member has read or written. */
    boolean isOwn() {
      return this == UNREAD || this == MINE || this == FOLLOWING;
    }
  }

  static final ListChoice ALL = new ListChoice(Optional.empty(), Optional.empty(), Show.ALL, false);

  /** What an address asks for. Words it does not know ask for nothing; only members have read. */
  static ListChoice read(Reader reader, Form query) {
    var section = Heading.section(reader.space(), query);
    var topic = query.number("topic").map(TopicId::new);
    var show = Words.find(Show.class, query.text("show")).orElse(Show.ALL);
    if (!(reader instanceof Member)) {
      return new ListChoice(section, topic, show.isOwn() ? Show.ALL : show, false);
    }
    return new ListChoice(
        section, topic, show, query.text("order").equals("unread") && show != Show.UNREAD);
  }

  ListChoice in(Optional<Section> other) {
    return new ListChoice(other, topic, show, unreadFirst);
  }

  boolean isAbout(TopicId other) {
    return topic.filter(other::equals).isPresent();
  }

  ListChoice about(Optional<TopicId> other) {
    return new ListChoice(section, other, show, unreadFirst);
  }

  ListChoice showing(Show other) {
    return new ListChoice(section, topic, other, unreadFirst && other != Show.UNREAD);
  }

  ListChoice ordered(boolean unread) {
    return new ListChoice(section, topic, show, unread);
  }

  String address(Space space) {
    return address(space, List.of());
  }

  /** The page that goes on after this thread. */
  String after(Space space, DiscussionList.After after) {
    var key = new ArrayList<String>();
    key.add(
        "before="
            + (after.read() && unreadFirst ? "r" : "")
            + ChronoUnit.MICROS.between(Instant.EPOCH, after.lastPostAt())
            + "-"
            + after.id().value());
    if (!after.pinned().isEmpty()) {
      key.add(
          "pinned="
              + after.pinned().stream()
                  .map(id -> Long.toString(id.value()))
                  .collect(Collectors.joining("-")));
    }
    return address(space, key);
  }

  private String address(Space space, List<String> key) {
    var asked = new ArrayList<String>();
    section.ifPresent(one -> asked.add("section=" + Words.write(one)));
    topic.ifPresent(one -> asked.add("topic=" + one.value()));
    asked.addAll(show == Show.ALL ? List.of() : List.of("show=" + Words.write(show)));
    asked.addAll(unreadFirst ? List.of("order=unread") : List.of());
    asked.addAll(key);
    return Addresses.of(space) + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
  }

  /**
   * The key of a list's page: "r" among threads that are read, time in microseconds, number; and
   * those that were pinned. Damaged ones show the first page.
   */
  static Optional<DiscussionList.After> after(Form query) {
    var key = query.text("before");
    if (!key.matches("r?[0-9]{1,17}-[0-9]{1,18}")) {
      return Optional.empty();
    }
    var read = key.startsWith("r");
    var dash = key.indexOf('-');
    return Optional.of(
        new DiscussionList.After(
            Instant.EPOCH.plus(
                Long.parseLong(key.substring(read ? 1 : 0, dash)), ChronoUnit.MICROS),
            new DiscussionId(Long.parseLong(key.substring(dash + 1))),
            read,
            pinned(query.text("pinned"))));
  }

  private static List<DiscussionId> pinned(String key) {
    return key.matches("[0-9]{1,18}(-[0-9]{1,18}){0,19}")
        ? Arrays.stream(key.split("-")).map(id -> new DiscussionId(Long.parseLong(id))).toList()
        : List.of();
  }
}
