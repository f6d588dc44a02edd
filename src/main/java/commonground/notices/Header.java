package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.live.Admission;
import commonground.platform.live.Broadcast;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * That the number of somebody's notices has changed. Each hears of their own alone; the number
 * itself stands where others have a revision, so it may fall.
 */
public final class Header implements Broadcast {

  public static final String KIND = "me";

  /** What is told to many is told in a hurry: nobody needs their number more often. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Db db;
  private final Notices notices;

  public Header(Db db, Notices notices) {
    this.db = db;
    this.notices = notices;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Admission> admit(long person, long id) {
    return person == id ? Optional.of(Admission.in(0)) : Optional.empty();
  }

  @Override
  public long revision(long id) {
    return notices.unread(new PersonId(id));
  }

  @Override
  public boolean isNew(long shown, long stands) {
    return shown != stands;
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  /** Whom it may concern; those who write without their name are told as aliases. */
  public LongPredicate concerned(NoticeEvent.Told told) {
    var behind =
        new HashSet<>(
            db.list(
                "select person_id from unnamed where alias_id between $1 and $2",
                row -> row.number("person_id"),
                told.first(),
                told.last()));
    return id -> told.mayConcern(new PersonId(id)) || behind.contains(id);
  }
}
