package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.LiveSocket;
import commonground.support.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever could open a thread's page hears that the thread has changed. */
class HearingThreadsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private String slug = "";
  private SpaceId space = new SpaceId(1);
  private PersonId writer = new PersonId(1);
  private DiscussionId thread = new DiscussionId(1);

  @BeforeEach
  void begin() {
    slug = "wire-" + ++number;
    space = site.world().space(slug, "Wire", Kind.COMMUNITY, Visibility.LISTED);
    writer = member("Writer", Role.FACILITATOR);
    thread = site.world().start(site.world().member(writer, slug), "Knees", "What helps?");
  }

  private PersonId member(String name, Role role) {
    var person = site.person(name + " " + number);
    site.world().admit(space, person, role);
    return person;
  }

  private LiveSocket socket(PersonId person) {
    return LiveSocket.of(site, site.signedIn(person));
  }

  private String name() {
    return "thread/" + thread.value();
  }

  private String hint(long revision) {
    return "{\"" + name() + "\":" + revision + "}";
  }

  private long revision() {
    return site.db()
        .the(
            "select revision from discussions where id = $1",
            row -> row.number("revision"),
            thread);
  }

  private void reply(String words) {
    site.world().reply(site.world().member(writer, slug), thread, 0, words);
  }

  @Test
  void a_member_hears_of_a_reply() {
    try (var reader = socket(member("Reader", Role.MEMBER))) {
      reader.listen(name(), revision()).settle();
      reply("Walking.");
      reader.hears(hint(revision()));
      assertEquals(3, reader.heard().size(), reader.heard().toString());
    }
  }

  @Test
  void whoever_subscribes_late_hears_at_once_that_something_was_missed() {
    var before = revision();
    reply("Walking.");
    try (var reader = socket(member("Reader", Role.MEMBER))) {
      reader.listen(name(), before);
      reader.hears(hint(revision()));
    }
  }

  @Test
  void what_is_not_there_and_what_is_not_theirs_are_refused_in_the_same_bytes() {
    try (var member = socket(member("Reader", Role.MEMBER));
        var outside = socket(site.person("Outside " + number))) {
      member.listen(name(), 0).hears(hint(revision()));
      outside.listen(name(), 0).listen("thread/999999999", 0);
      outside.hears("{\"refused\":\"" + name() + "\"}");
      outside.hears("{\"refused\":\"thread/999999999\"}");
      outside
          .listen("me/" + writer.value(), 0)
          .hears("{\"refused\":\"me/" + writer.value() + "\"}");
      reply("Walking.");
      member.hears(hint(revision()));
      outside.settle();
      assertEquals(0, outside.heard().stream().filter(hint(revision())::equals).count());
    }
  }
}
