package commonground.spaces.settings;

import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Opened;
import commonground.spaces.Openness;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;

/** Changes how open a space is, and archives it. Both hold at once, for everybody. */
public final class Openings {

  private final Db db;
  private final Spaces spaces;

  public Openings(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /**
   * Changes who sees the space and how people come in. What was written keeps its audience.
   *
   * @param by a member who may change the space
   * @param shown how open it was on the page that said what would change
   */
  public Opened change(Member by, Openness shown, Openness wanted) {
    var space = by.space().id();
    var event =
        new SpaceEvent.OpennessChanged(
            space,
            shown.visibility(),
            shown.joining(),
            wanted.visibility(),
            wanted.joining(),
            by.person());
    var opened =
        db.transaction(tx -> {
          var now = lock(tx, space);
          if (!now.equals(shown)) {
            return new Opened.Meanwhile(now);
          }
          if (!wanted.equals(now)) {
            tx.run(
                "update spaces set visibility = $2, joining = $3 where id = $1",
                space,
                wanted.visibility(),
                wanted.joining());
            tx.record(event);
          }
          return new Opened.Done();
        });
    spaces.forget(event);
    return opened;
  }

  /** Waits for whoever is just writing: they hold the row for share until they are done. */
  private static Openness lock(Tx tx, SpaceId space) {
    return tx.the(
        "select visibility, joining from spaces where id = $1 for update",
        row ->
            new Openness(
                row.word("visibility", Visibility.class), row.word("joining", Joining.class)),
        space);
  }

  /** From now on the space can only be read; does nothing to one that is archived. */
  public void archive(Member by) {
    var archived = new SpaceEvent.Archived(by.space().id(), by.person());
    db.transaction(tx -> {
      var changed =
          tx.run(
              "update spaces set archived_at = $2 where id = $1 and archived_at is null",
              by.space().id(),
              db.clock().instant());
      return changed == 0 ? changed : recorded(tx, archived);
    });
    spaces.forget(archived);
  }

  /** From now on people write in the space again. */
  public void unarchive(Member by) {
    var unarchived = new SpaceEvent.Unarchived(by.space().id(), by.person());
    db.transaction(tx -> {
      var changed =
          tx.run(
              "update spaces set archived_at = null where id = $1 and archived_at is not null",
              by.space().id());
      return changed == 0 ? changed : recorded(tx, unarchived);
    });
    spaces.forget(unarchived);
  }

  private static int recorded(Tx tx, SpaceEvent event) {
    tx.record(event);
    return 1;
  }
}
