package commonground.discussions;

import commonground.platform.db.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a thread is kept in order, as one reader sees it.
 *
 * @param closing that nobody replies any more
 * @param closes when it closes by itself, or has, with who chose that and why; empty if nobody did
 * @param dayChosen when that was chosen; empty with it
 * @param pinnedUntil it stands on top of the list until then, which may be over; empty if it does
 *     not
 * @param topics what it is about, by name
 * @param own whether this reader started it
 */
public record Keeping(
    Optional<Closing> closing,
    Optional<Closing> closes,
    Optional<Instant> dayChosen,
    Optional<Instant> pinnedUntil,
    List<Topic> topics,
    boolean own) {

  /**
   * Somebody has closed it, or chosen when it closes.
   *
   * @param by what they are called here; "" for a reader whom the reason was not written for
   * @param reason "" for the same
   */
  public record Closing(Instant at, String by, String reason) {}

  public boolean closed() {
    return closing.isPresent();
  }

  /** When it will close by itself; empty once that is over. */
  public Optional<Closing> closes(Instant now) {
    return closes.filter(one -> !closed() && now.isBefore(one.at()));
  }

  /** Until when it is pinned; empty once that is over. */
  public Optional<Instant> pinned(Instant now) {
    return pinnedUntil.filter(now::isBefore);
  }

  static Keeping read(Row row) {
    return new Keeping(
        row.optionalInstant("closed_at").map(at -> closing(row, at)),
        row.optionalInstant("closes_at").map(at -> closing(row, at)),
        row.optionalInstant("closing_set_at"),
        row.optionalInstant("pinned_until"),
        Topic.of(row.ids("topic_ids", TopicId::new), row.texts("topic_names")),
        row.flag("own"));
  }

  private static Closing closing(Row row, Instant at) {
    return new Closing(
        at,
        row.optionalText("closed_by").orElse(""),
        row.optionalText("closing_reason").orElse(""));
  }
}
