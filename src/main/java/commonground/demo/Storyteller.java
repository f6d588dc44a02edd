package commonground.demo;

import commonground.discussions.DiscussionId;
import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.views.When;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Section;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * Tells the story of the demo community: every post in order of time, through the real services.
 */
final class Storyteller {

  private static final LocalTime MORNING = LocalTime.of(6, 30);

  private final World world;
  private final LocalDate today;
  private final Map<String, PersonId> people = new HashMap<>();
  private final Map<DemoThread, DiscussionId> threads = new HashMap<>();

  /**
   * @param today the day the story ends on
   */
  Storyteller(World world, LocalDate today) {
    this.world = world;
    this.today = today;
  }

  /**
   * @param hash of the password that everybody in the demo has, made anew for each
   */
  void tell(UnaryOperator<String> hash, String password) {
    on(DemoCommunity.FOUNDED_DAYS_AGO);
    for (var person : DemoCommunity.people()) {
      var admin = person.key().equals(DemoCast.siteAdministrator().key());
      var id = world.person(person.name(), person.email(), admin);
      world.people().setFirstPassword(id, hash.apply(password));
      people.put(person.key(), id);
    }
    DemoCommunity.spaces().forEach(this::found);
    DemoProfile.ALL.forEach(this::introduce);
    DemoCommunity.turns().forEach(this::take);
    DemoCommunity.spaces().stream().filter(DemoSpace::archived).forEach(this::archive);
    DemoCommunity.spaces().forEach(this::catchUp);
    DemoCommunity.spaces().forEach(this::invite);
  }

  private void on(int daysAgo) {
    world.at(today.minusDays(daysAgo).atTime(MORNING).atZone(When.UK).toInstant());
  }

  private void found(DemoSpace space) {
    on(DemoCommunity.FOUNDED_DAYS_AGO);
    SpaceId id =
        world.space(
            new Spaces.NewSpace(
                new Slug(space.slug()),
                space.name(),
                space.purpose(),
                Words.read(Kind.class, space.kind()),
                Words.read(Visibility.class, space.visibility()),
                Words.read(Joining.class, space.joining())));
    for (var membership : space.memberships()) {
      on(membership.joinedDaysAgo());
      world.join(
          id,
          known(people, membership.person()),
          Words.read(Role.class, membership.role()),
          membership.perspectives().stream()
              .map(word -> Words.read(Perspective.class, word))
              .toArray(Perspective[]::new));
    }
    on(DemoCommunity.FOUNDED_DAYS_AGO);
    world.cares(facilitator(space), space.cares());
  }

  private Member facilitator(DemoSpace space) {
    var facilitator =
        space.memberships().stream().filter(m -> m.role().equals("facilitator")).findFirst();
    return world.member(known(people, facilitator.orElseThrow().person()), space.slug());
  }

  private void archive(DemoSpace space) {
    world.archive(facilitator(space));
  }

  private void introduce(DemoProfile profile) {
    var member = world.member(known(people, profile.person()), profile.space());
    world.introduce(member, profile.name(), profile.biography(), profile.askMeAbout());
  }

  private void take(DemoTurn turn) {
    var post = turn.post();
    world.at(post.writtenAt(today));
    var by = world.member(known(people, post.by()), turn.space().slug());
    if (turn.number() == 1) {
      threads.put(turn.thread(), start(by, turn.thread(), post.words()));
    } else {
      world.reply(by, known(threads, turn.thread()), post.replyTo(), post.words());
    }
    // Whoever writes has read what stands above.
    world.read(by, known(threads, turn.thread()));
    post.editedTo()
        .ifPresent(words -> {
          world.at(post.writtenAt(today).plus(DemoPost.EDITED_AFTER));
          world.edit(by, known(threads, turn.thread()), turn.number(), words);
        });
  }

  private DiscussionId start(Member by, DemoThread thread, String words) {
    return Words.find(Section.class, thread.section())
        .map(section -> world.start(by, section, thread.title(), words))
        .orElseGet(() -> world.start(by, thread.title(), words));
  }

  /** Everybody has read what is older than ten days, so that "new" means something. */
  private void catchUp(DemoSpace space) {
    for (var membership : space.memberships()) {
      var member = world.member(known(people, membership.person()), space.slug());
      space.threads().stream()
          .filter(thread -> thread.posts().getLast().daysAgo() > 10)
          .forEach(thread -> world.read(member, known(threads, thread)));
    }
  }

  /** Each space has a link that its facilitator made a few days ago. */
  private void invite(DemoSpace space) {
    on(3);
    space.memberships().stream()
        .filter(membership -> membership.role().equals("facilitator"))
        .map(membership -> world.member(known(people, membership.person()), space.slug()))
        .filter(facilitator -> world.links(facilitator).isEmpty())
        .forEach(facilitator -> world.invite(facilitator, LEAFLET));
  }

  private static final Offer LEAFLET =
      new Offer(
          Role.MEMBER,
          Optional.of(Perspective.PATIENT),
          "Leaflet in the waiting room",
          OptionalInt.of(50),
          Offer.LIFE);

  private static <K, V> V known(Map<K, V> map, K key) {
    var value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("The story knows no " + key);
    }
    return value;
  }
}
