package commonground.contributions.drafts;

import commonground.demo.World;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.spaces.Audience;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who writes in boxes, on pages that a test names. */
final class Desk {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Drafts drafts;
  final PersonId person;
  final Box box = new Box(Box.Kind.REPLY, NUMBER.incrementAndGet());
  private final Db db;

  Desk(TestDatabase database) {
    this.db = database.db();
    this.drafts = new Drafts(db);
    this.person = new World(db, db.clock().instant()).person("Ana Desk " + NUMBER.get());
  }

  /** A page that began with an empty box. */
  static DraftMark page(String name) {
    return new DraftMark("page-" + name, 0, "", 0);
  }

  /** The page of a script after so many changes. */
  static DraftMark page(String name, long saves) {
    return new DraftMark("page-" + name, saves, "", 0);
  }

  /** A page that began with what this draft says now. */
  static DraftMark page(String name, long saves, Draft from) {
    return new DraftMark("page-" + name, saves, from.page(), from.saves());
  }

  Saved save(DraftMark page, String words) {
    return save(box, page, words);
  }

  Saved save(Box in, DraftMark page, String words) {
    return drafts.save(person, new Written(in, page, "", words, List.of(), 0, Audience.MEMBERS));
  }

  Draft kept(DraftMark page, String words) {
    return ((Saved.Kept) save(page, words)).draft();
  }

  void post(DraftMark page, String words) {
    post(box, page, words);
  }

  void post(Box in, DraftMark page, String words) {
    db.transaction(tx -> {
      Drafts.posted(tx, db.clock().instant(), person, in, page, "", words);
      return true;
    });
  }

  /** Words without a name are posted from a page, and then the site stops. */
  void know(DraftMark page) {
    db.transaction(tx -> {
      PostedPages.know(tx, db.clock().instant(), person, page);
      return true;
    });
  }

  /** What waits in the box, the newest first. */
  List<String> words() {
    return drafts.in(person, box).stream().map(Draft::words).toList();
  }
}
