package commonground.spaces.settings;

import commonground.platform.db.Db;
import commonground.spaces.Member;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;
import commonground.spaces.Speaking;

/** Changes what makes it safe to speak in a space. What is posted stays as it is. */
public final class SpeakingRules {

  private final Db db;
  private final Spaces spaces;

  public SpeakingRules(Db db, Spaces spaces) {
    this.db = db;
    this.spaces = spaces;
  }

  /**
   * Holds from now on.
   *
   * @param by a member who may change the space
   */
  public void change(Member by, Speaking wanted) {
    var space = by.space().id();
    var event = new SpaceEvent.SpeakingChanged(space, wanted.unnamed(), by.person());
    db.transaction(tx -> {
      var changed =
          tx.run(
              """
              update spaces set unnamed = $2, warnings = $3
              where id = $1 and (unnamed <> $2 or warnings <> $3)
              """,
              space,
              wanted.unnamed(),
              wanted.warnings());
      if (changed > 0) {
        tx.record(event);
      }
      return changed;
    });
    spaces.forget(event);
  }
}
