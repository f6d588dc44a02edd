package commonground.spaces.settings;

import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.pictures.Darkroom;
import commonground.platform.pictures.Shrunk;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Spaces;
import java.util.Optional;

/** The picture of a space, where it has one. */
public final class SpacePictures {

  /** In pixels: four rem on a telephone with three pixels for one. */
  private static final int SIDE = 192;

  private final Db db;
  private final Spaces spaces;
  private final Darkroom darkroom;

  public SpacePictures(Db db, Spaces spaces, Darkroom darkroom) {
    this.db = db;
    this.spaces = spaces;
    this.darkroom = darkroom;
  }

  /**
   * @param version another one for each picture
   */
  public record Kept(byte[] jpeg, long version) {}

  public Optional<Kept> of(Space space) {
    return db.one(
        "select jpeg, version from space_pictures where space_id = $1",
        row -> new Kept(row.bytes("jpeg"), row.number("version")),
        space.id());
  }

  /**
   * Makes this the picture of the space, small and without what else is in the file.
   *
   * @param by a member who may change the space
   */
  public Shrunk put(Member by, byte[] file) {
    var shrunk = darkroom.square(file, SIDE);
    if (shrunk instanceof Shrunk.Done(var jpeg)) {
      change(
          by,
          tx ->
              tx.run(
                  """
                  insert into space_pictures (space_id, jpeg, made_at, made_by)
                  values ($1, $2, $3, $4)
                  """,
                  by.space().id(),
                  jpeg,
                  db.clock().instant(),
                  by.person()));
    }
    return shrunk;
  }

  /** Shows the initials again. */
  public void remove(Member by) {
    change(by, tx -> {});
  }

  private void change(Member by, java.util.function.Consumer<Tx> put) {
    var space = by.space().id();
    var event = new SpaceEvent.Pictured(space, by.person());
    db.transaction(tx -> {
      // Two at once: the second waits here, and its picture stays.
      tx.the("select id from spaces where id = $1 for update", row -> row.number("id"), space);
      tx.run("delete from space_pictures where space_id = $1", space);
      put.accept(tx);
      tx.record(event);
      return space;
    });
    spaces.forget(event);
  }
}
