package commonground;

import commonground.leaving.ClosePages;
import commonground.leaving.Closures;
import commonground.leaving.Copies;
import commonground.leaving.CopyPages;
import commonground.leaving.Copying;
import commonground.leaving.Eraser;
import commonground.leaving.Erasing;
import commonground.leaving.ErasurePages;
import commonground.leaving.Erasures;
import commonground.leaving.Inventory;
import commonground.leaving.Journal;
import commonground.leaving.LeavingLetters;
import commonground.people.PeopleAccess;
import commonground.platform.jobs.JobKind;
import commonground.platform.mail.MailTraces;
import commonground.platform.web.Routes;
import java.util.List;

/** The parts of {@code leaving}. */
final class Leavings {

  private final Platform platform;
  private final Accounts accounts;
  private final Erasures erasures;
  private final Erasing erasing;
  private final Closures closures;
  private final Copies copies;
  private final Copying copying;

  Leavings(Platform platform, Accounts accounts, Communities communities) {
    this.platform = platform;
    this.accounts = accounts;
    var db = platform.db;
    var config = platform.config;
    var spaces = communities.spaces;
    var traces = new MailTraces(config.mail().folder());
    var inventory = Inventory.of(accounts.sessions, spaces, platform.markdown, traces);
    erasures = new Erasures(db);
    var eraser = new Eraser(db, erasures, inventory, traces);
    var journal = new Journal(config.dataDir());
    erasing = new Erasing(db, platform.jobs, erasures, eraser, journal, traces);
    var letters = new LeavingLetters(platform.letters, config.publicUrl(), config.site().contact());
    closures =
        new Closures(db, platform.ids, platform.jobs, accounts.people, spaces, eraser, letters);
    copies = new Copies(db, platform.jobs);
    copying = new Copying(db, copies, accounts.people, platform.views, inventory.sheets(), letters);
  }

  List<JobKind<?>> jobs() {
    return List.of(erasing.kind(), copying.kind());
  }

  /** Goes on with what a restore or an accident has left undone. */
  void resume() {
    erasures.resume(platform.jobs);
  }

  void sweep() {
    resume();
    copies.sweep();
  }

  void mount(Routes r) {
    var contact = platform.config.site().contact();
    new ClosePages(closures, erasures, accounts.cookies, contact).mount(r);
    new CopyPages(copies).mount(r);
    new ErasurePages(erasures, new PeopleAccess(accounts.people)).mount(r);
  }
}
