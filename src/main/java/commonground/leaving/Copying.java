package commonground.leaving;

import commonground.people.People;
import commonground.people.Person;
import commonground.people.Sheet;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Hopeless;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.platform.views.Views;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The job that makes a copy, and tells its owner. */
public final class Copying implements JobHandler<MakeCopy> {

  private static final Patience PATIENCE =
      new Patience(5, Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofMinutes(15));

  private final Db db;
  private final Copies copies;
  private final People people;
  private final CopyWriter writer;
  private final LeavingLetters letters;

  public Copying(
      Db db,
      Copies copies,
      People people,
      Views views,
      List<Sheet> sheets,
      LeavingLetters letters) {
    this.db = db;
    this.copies = copies;
    this.people = people;
    this.writer = new CopyWriter(db, views, sheets);
    this.letters = letters;
  }

  public JobKind<MakeCopy> kind() {
    return new JobKind<>(MakeCopy.class, 1, PATIENCE, this);
  }

  @Override
  public void run(MakeCopy job, Lease lease) throws IOException {
    var begun = copies.begin(job.copy());
    if (begun.isEmpty()) {
      return;
    }
    var attempt = begun.get();
    var owner = people.find(attempt.person()).orElseThrow();
    var out = new PieceStream(copies, attempt);
    try {
      writer.write(owner.id(), owner.zone(), out);
    } catch (PieceStream.Stopped e) {
      if (e.tooLarge) {
        throw new Hopeless(e);
      }
      return;
    }
    db.transaction(tx -> finish(tx, attempt, owner, out.bytes()));
  }

  private boolean finish(Tx tx, Copies.Attempt attempt, Person owner, long bytes) {
    var done = copies.finish(tx, attempt, bytes);
    if (done) {
      letters.copyReady(tx, owner.email());
    }
    return done;
  }

  @Override
  public void discard(MakeCopy job, Tx tx) {
    copies.discard(tx, job.copy());
  }
}
