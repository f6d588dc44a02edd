package commonground.operator;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A site with something of each kind in it, to be backed up.
 *
 * <pre>{@code @RegisterExtension static final Sample sample = new Sample();}</pre>
 */
final class Sample implements BeforeAllCallback, AfterAllCallback {

  static final String THREADS = "/spaces/inside/discussions/";

  private final TestSite site = new TestSite();
  private Path folder = Path.of("");
  private PersonId ana = new PersonId(0);
  private DiscussionId thread = new DiscussionId(0);

  /** What is done on another site. */
  interface Work {
    void on(TestSite target) throws Exception;
  }

  /** On an empty site that is running. */
  static void onAnotherSite(Work work) throws Exception {
    var target = new TestSite();
    target.start();
    try {
      work.on(target);
    } finally {
      target.stop();
    }
  }

  TestSite site() {
    return site;
  }

  /** For backups, and the data of sites. */
  Path folder() {
    return folder;
  }

  /** Facilitates both spaces. */
  PersonId ana() {
    return ana;
  }

  /** In the hidden space. */
  DiscussionId thread() {
    return thread;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    site.start();
    folder = Files.createTempDirectory("commonground-backups");
    var world = site.world();
    var outside = world.space("outside", "Outside", Kind.COMMUNITY, Visibility.PUBLIC);
    var inside = world.space("inside", "Inside\\ \"quoted\"", Kind.RUG, Visibility.HIDDEN);
    ana = site.person("Ana Backup");
    var ben = site.person("Ben Backup");
    for (var space : List.of(outside, inside)) {
      world.join(space, ana, Role.FACILITATOR, Perspective.PATIENT, Perspective.ACADEMIC);
      world.join(space, ben, Role.MEMBER);
    }
    world.start(world.member(ana, "outside"), "For everyone", "Hello **all**");
    var member = world.member(ana, "inside");
    thread = world.start(member, "Tabs\tand lines", "One\\N\n\nTwo \\. three\r\n\n* four 🦋");
    world.reply(world.member(ben, "inside"), thread, 1, "\\.\n\nAn answer");
    world.edit(world.member(ben, "inside"), thread, 2, "An answer, changed");
    addWhatStaysOut();
    Files.createDirectories(folder.resolve("data/files/ab"));
    Files.writeString(folder.resolve("data/files/ab/paper.pdf"), "a paper");
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    site.stop();
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** A session, a mail on its way and the job that sends it. */
  private void addWhatStaysOut() {
    site.signedIn(ana).get(THREADS + thread.value());
    site.db()
        .run(
            """
            insert into mails
              (message_id, recipient, subject, text, html, headers, created_at, use_by)
            values ('<1@test>', 'a@test.example', 'S', 'T', 'H', '{}', now(), now() + '1 day')
            """);
    site.db()
        .run(
            """
            insert into jobs (kind, args, due_at)
            values ('send_mail', '{"mail": 1}', now() + interval '1 day')
            """);
  }

  Typist typist() {
    return Typist.at(site.address(), folder.resolve("data"));
  }

  /** The path of a backup of the site, which is made if it is not there. */
  Path backup() {
    var file = folder.resolve("site.backup");
    if (!Files.exists(file)) {
      typist().types("backup", file.toString()).well();
    }
    return file;
  }
}
