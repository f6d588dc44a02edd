package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.App;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.threads.Posted;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Event;
import commonground.platform.events.EventTail;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Restoring while the site runs. */
@Tag("long")
class RunningRestoreTest {

  @RegisterExtension static final Sample sample = new Sample();

  @Test
  void a_running_site_forgets_what_it_knew_when_all_is_replaced(@TempDir Path data)
      throws Exception {
    Sample.onAnotherSite(target -> {
      var world = target.world();
      var space = world.space("inside", "Another inside", Kind.COMMUNITY, Visibility.PUBLIC);
      var eve = target.person("Eve Before");
      world.join(space, eve, Role.MEMBER);
      var first = world.start(world.member(eve, "inside"), "Before", "Old words");
      var browser = target.signedIn(eve);
      assertEquals(1, first.value());
      assertTrue(browser.get("/spaces/inside/discussions/1").text().contains("Old words"));

      var typist = Typist.at(target.address(), data);
      typist.types("restore", sample.backup().toString(), "--replace").well();

      // At once: nobody may act as who they were on what is there now.
      assertTrue(browser.get("/account").path().startsWith("/sign-in"));
      assertEquals(404, browser.get("/spaces/inside").status());
      var now = target.browser().get("/spaces/outside/discussions/1").text();
      assertTrue(now.contains("<strong>all</strong>"), now);
      assertFalse(now.contains("Old words"));
    });
  }

  @Test
  void an_empty_site_hears_that_it_was_restored_and_no_old_fact(@TempDir Path data)
      throws Exception {
    var heard = new CopyOnWriteArrayList<Event>();
    Sample.onAnotherSite(target -> {
      try (var tail = new EventTail(TestDatabase.VERTX, target.db(), App.events())) {
        tail.subscribe(recorded -> heard.add(recorded.event()));
        tail.start();
        Typist.at(target.address(), data).types("restore", sample.backup().toString()).well();
        Eventually.that("it is heard", () -> heard.contains(new OperatorEvent.Restored(false)));
        assertEquals(List.of(new OperatorEvent.Restored(false)), heard);
      }
    });
  }

  @Test
  void a_restore_wins_over_people_who_write_and_no_old_fact_is_news(@TempDir Path data)
      throws Exception {
    Sample.onAnotherSite(target -> {
      var heard = new CopyOnWriteArrayList<Event>();
      var writing = new AtomicBoolean(true);
      try (var tail = new EventTail(TestDatabase.VERTX, target.db(), App.events());
          var writers = Executors.newVirtualThreadPerTaskExecutor();
          // Closed first: the writers must hear that it is over, however it ends.
          var stop = (AutoCloseable) () -> writing.set(false)) {
        write(target, writers, writing);
        tail.subscribe(recorded -> heard.add(recorded.event()));
        tail.start();
        Typist.at(target.address(), data)
            .types("restore", sample.backup().toString(), "--replace")
            .well();
        Eventually.that("it is heard", () -> heard.contains(new OperatorEvent.Restored(true)));
        writing.set(false);
        heard.removeIf(event -> event instanceof DiscussionEvent.Replied);
        assertEquals(List.of(new OperatorEvent.Restored(true)), heard);
        assertEquals(3, Databases.posts(target.db()));
      }
    });
  }

  private static void write(TestSite target, Executor writers, AtomicBoolean writing) {
    var world = target.world();
    // So that this space has a number that no space of the backup has.
    for (var slug : List.of("first", "second", "third")) {
      world.space(slug, slug, Kind.COMMUNITY, Visibility.HIDDEN);
    }
    var space = world.space("talk", "Talk", Kind.COMMUNITY, Visibility.HIDDEN);
    var gus = target.person("Gus Writer");
    world.join(space, gus, Role.MEMBER);
    var member = world.member(gus, "talk");
    for (var number = 1; number <= 4; number++) {
      var to = world.start(member, "Thread " + number, "It begins");
      writers.execute(() -> writeUntilRefused(target, member, to, writing));
    }
    Eventually.that("some wrote", () -> Databases.posts(target.db()) > 30);
  }

  private static void writeUntilRefused(
      TestSite there, Member by, DiscussionId to, AtomicBoolean writing) {
    for (var number = 1; writing.get(); number++) {
      var post = new NewPost("Reply " + number, Optional.empty(), UUID.randomUUID(), 0);
      try {
        if (!(there.world().discussions().reply(by, to, post) instanceof Posted.Done)) {
          return;
        }
      } catch (DbFailure e) {
        // The restore holds the tables.
      }
    }
  }
}
