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
import java.util.List;

/**
 * A site with something of each kind in it, to be backed up.
 *
 * @param folder for backups and the site's data
 * @param ana facilitates both spaces
 * @param thread in the hidden one
 */
record Sample(TestSite site, Path folder, PersonId ana, DiscussionId thread) {

  static final String THREADS = "/spaces/inside/discussions/";

  /** Fills a new site. */
  static Sample fill(TestSite site, Path folder) throws IOException {
    var world = site.world();
    var outside = world.space("outside", "Outside", Kind.COMMUNITY, Visibility.PUBLIC);
    var inside = world.space("inside", "Inside\\ \"quoted\"", Kind.RUG, Visibility.HIDDEN);
    var ana = site.person("Ana Backup");
    var ben = site.person("Ben Backup");
    for (var space : List.of(outside, inside)) {
      world.join(space, ana, Role.FACILITATOR, Perspective.PATIENT, Perspective.ACADEMIC);
      world.join(space, ben, Role.MEMBER);
    }
    world.start(world.member(ana, "outside"), "For everyone", "Hello **all**");
    var member = world.member(ana, "inside");
    var thread = world.start(member, "Tabs\tand lines", "One\\N\n\nTwo \\. three\r\n\n* four 🦋");
    world.reply(world.member(ben, "inside"), thread, 1, "\\.\n\nAn answer");
    world.edit(world.member(ben, "inside"), thread, 2, "An answer, changed");
    var sample = new Sample(site, folder, ana, thread);
    sample.addWhatStaysOut();
    Files.createDirectories(folder.resolve("data/files/ab"));
    Files.writeString(folder.resolve("data/files/ab/paper.pdf"), "a paper");
    return sample;
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
