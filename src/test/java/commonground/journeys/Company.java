package commonground.journeys;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hidden space of its own for one story: Ana and Ben are members, Cleo is not.
 *
 * @param number tells this company's people from those of other stories on the same site
 */
record Company(
    TestSite site, int number, SpaceId space, PersonId ana, PersonId ben, PersonId cleo) {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  static Company on(TestSite site) {
    var number = NUMBER.incrementAndGet();
    var space =
        site.world()
            .space("circle-" + number, "Circle " + number, Kind.COMMUNITY, Visibility.HIDDEN);
    var ana = site.person("Ana Test " + number);
    var ben = site.person("Ben Test " + number);
    site.world().join(space, ana, Role.MEMBER);
    site.world().join(space, ben, Role.MEMBER);
    return new Company(site, number, space, ana, ben, site.person("Cleo Test " + number));
  }

  String slug() {
    return "circle-" + number;
  }

  String path() {
    return "/spaces/" + slug();
  }

  String nameOfAna() {
    return "Ana Test " + number;
  }

  String nameOfBen() {
    return "Ben Test " + number;
  }

  /** Where Ana gets her mail. */
  String mailOfAna() {
    return "ana.test." + number + "@test.example";
  }

  /** A thread that Ana starts with this as its first post; gives its path. */
  String threadOfAna(String title, String words) {
    return thread(site.world().start(site.world().member(ana, slug()), title, words));
  }

  /** Ben answers post 1 of the thread at this path. */
  void benReplies(String thread, String words) {
    var id = Long.parseLong(thread.substring(thread.lastIndexOf('/') + 1));
    site.world().reply(site.world().member(ben, slug()), new DiscussionId(id), 1, words);
  }

  private String thread(DiscussionId id) {
    return path() + "/discussions/" + id.value();
  }
}
