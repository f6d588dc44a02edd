package commonground.search;

import commonground.chat.ChatAddresses;
import commonground.chat.RoomId;
import commonground.contributions.Subject;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.platform.db.Row;
import commonground.platform.views.Markdown;
import commonground.spaces.Perspective;
import commonground.spaces.Slug;
import java.time.Instant;
import java.util.List;

/**
 * A post or a message that is shown among the results.
 *
 * @param source the beginning of its words, as they were typed
 * @param space name of the space
 * @param writer what they are called there
 * @param muted whether the reader muted them there
 */
record Result(
    Where where,
    int number,
    String source,
    Slug slug,
    String space,
    String writer,
    List<Perspective> perspectives,
    Instant at,
    boolean muted) {

  /** What it stands in. */
  sealed interface Where {
    /** What people called it; "" for nothing. */
    String title();
  }

  record Thread(DiscussionId id, String title) implements Where {}

  /**
   * @param title what it was opened for; "" for the space's own
   */
  record Chat(RoomId id, String title) implements Where {}

  static Result read(Row row) {
    return new Result(
        where(row),
        row.count("number"),
        row.text("source"),
        new Slug(row.text("slug")),
        row.text("space"),
        row.text("writer"),
        row.words("perspectives", Perspective.class),
        row.instant("written_at"),
        row.flag("muted"));
  }

  private static Where where(Row row) {
    var title = row.text("title");
    return row.word("kind", Subject.Kind.class) == Subject.Kind.MESSAGE
        ? new Chat(row.id("place_id", RoomId::new), title)
        : new Thread(row.id("place_id", DiscussionId::new), title);
  }

  /** "Post 14". */
  String what() {
    return switch (where) {
      case Thread thread -> "Post " + number;
      case Chat room -> "Message " + number;
    };
  }

  /** Where it is for good. */
  String href() {
    return switch (where) {
      case Thread thread when number == 1 -> Addresses.of(slug, thread.id());
      case Thread thread -> Addresses.of(slug, thread.id()) + "/posts/" + number;
      case Chat room -> ChatAddresses.message(slug, room.id(), number);
    };
  }

  /** Its words, without marks. */
  String plain(Markdown markdown) {
    return switch (where) {
      case Thread thread -> markdown.plainText(source);
      case Chat room -> markdown.briefText(source);
    };
  }
}
