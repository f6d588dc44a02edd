package commonground.demo;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.views.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the story of the demo community, beat after beat, through the real services. */
final class Storyteller {

  private final World world;
  private final Comings comings;
  private final LocalDate today;
  private final Map<String, PersonId> people = new HashMap<>();
  private final Map<DemoSpace, Stage> stages = new HashMap<>();

  /**
   * @param now the story ends the day before
   */
  Storyteller(Db db, Correspondence post, Instant now) {
    world = new World(db, now);
    comings = new Comings(world.past(), post);
    today = LocalDate.ofInstant(now, When.UK);
  }

  /**
   * @param password the hash of what everybody signs in with
   */
  void tell(List<Beat> story, String password) {
    world.at(new Scene(DemoCommunity.FIRST_DAY, LocalTime.NOON, stage -> {}).when(today));
    for (var person : DemoCommunity.people()) {
      var admin = person.key().equals(DemoCast.siteAdministrator().key());
      var id = world.person(person.name(), person.email(), admin);
      world.people().setFirstPassword(id, password);
      people.put(person.key(), id);
    }
    story.forEach(this::play);
  }

  /** On a machine that is too busy a beat may fail; what was done of it is found again. */
  private void play(Beat beat) {
    try {
      act(beat);
    } catch (DbFailure busy) {
      act(beat);
    }
  }

  private void act(Beat beat) {
    world.at(beat.scene().when(today));
    var stage =
        stages.computeIfAbsent(beat.space(), space -> new Stage(space, world, comings, people));
    beat.scene().play().accept(stage);
  }
}
