package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import commonground.demo.World;
import commonground.people.Erasure.Wish;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.mail.MailTraces;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An erasure that is stopped goes on, and counts nothing twice. */
class EraserTest {

  private static final int POSTS = 130;
  private static final int STEPS = 17;

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** The same steps, but the program ends in the transaction of this one. */
  private record Mortal(Holdings real, AtomicInteger left) implements Holdings {
    @Override
    public List<Holding> inventory() {
      return real.inventory();
    }

    @Override
    public List<Sheet> copy() {
      return real.copy();
    }

    @Override
    public List<Step> erasure() {
      return real.erasure().stream()
          .map(step ->
              new Step(
                  step.place(),
                  step.deletes(),
                  step.atOnce(),
                  (tx, erasure) -> {
                    var rows = step.act().on(tx, erasure);
                    if (left.decrementAndGet() == 0) {
                      throw new Killed();
                    }
                    return rows;
                  }))
          .toList();
    }
  }

  private static Eraser eraser(Inventory inventory) {
    var db = database.db();
    return new Eraser(db, new Erasures(db), inventory, new MailTraces(Path.of("target/no-mail")));
  }

  private static Erasures.Open begun(PersonId person) {
    var db = database.db();
    var made =
        db.the(
            "select created_at from people where id = $1",
            row -> row.instant("created_at"),
            person);
    var reference = "reference-" + person.value();
    var line = new Journal.Line(reference, person, made, Wish.REMOVE_WORDS, db.clock().instant());
    return db.transaction(tx -> {
      assertEquals(1, Erasures.begin(tx, line));
      return new Erasures(db).open(tx, reference);
    });
  }

  @Test
  void wherever_it_is_killed_it_goes_on_and_counts_each_row_once() {
    var world = new World(database.db(), database.clock().instant());
    var space = world.space("many", "Many", Kind.COMMUNITY, Visibility.HIDDEN);
    var zoe = world.person("Zoe Many");
    world.join(space, zoe, Role.MEMBER);
    var thread = world.start(world.member(zoe, "many"), "Mine", "Words of mine 1");
    for (var i = 2; i <= POSTS; i++) {
      world.reply(world.member(zoe, "many"), thread, 1, "Words of mine " + i);
    }
    var open = begun(zoe);
    var whole = InventoryTest.inventory(database.db(), Path.of("target/no-mail"));
    var kills = new ArrayList<Integer>();
    for (var life = 1; life <= STEPS; life++) {
      var left = new AtomicInteger(life);
      var mortal =
          new Inventory(
              whole.features().stream().<Holdings>map(real -> new Mortal(real, left)).toList());
      assertThrows(Killed.class, () -> eraser(mortal).finish(open));
      kills.add(life);
    }
    eraser(whole).finish(open);

    assertEquals(STEPS, kills.size());
    var proof = new Erasures(database.db()).find(open.line().reference()).orElseThrow();
    assertEquals(
        List.of(
            new Erasures.Rows("discussions", 0, 1),
            new Erasures.Rows("memberships", 1, 0),
            new Erasures.Rows("people", 0, 1),
            new Erasures.Rows("posts", 0, POSTS),
            new Erasures.Rows("reading_positions", 1, 0),
            new Erasures.Rows("rules_acceptances", 1, 0)),
        proof.rows());
    assertEquals(
        0,
        database
            .db()
            .<Long>the(
                "select count(*) as n from posts where source like 'Words of mine%'",
                row -> row.number("n")));
    // Without gaps: each post that was removed is a change of its thread, and so is its title.
    assertEquals(
        2L * POSTS + 1,
        database
            .db()
            .<Long>the(
                "select revision as n from discussions where id = $1",
                row -> row.number("n"),
                thread));
  }

  @Test
  void what_is_done_stays_done() {
    var world = new World(database.db(), database.clock().instant());
    var open = begun(world.person("Yan Done"));
    var whole = InventoryTest.inventory(database.db(), Path.of("target/no-mail"));
    eraser(whole).finish(open);
    var proof = new Erasures(database.db()).find(open.line().reference()).orElseThrow();
    eraser(whole).finish(open);
    assertEquals(proof, new Erasures(database.db()).find(open.line().reference()).orElseThrow());
  }
}
