package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.reading.Attentions;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.spaces.Attention;
import commonground.spaces.Hearing;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever happens in whatever order: who chose "Nothing" is told nothing and sent nothing, each
 * notice has a reason and the reason is true, and nobody outside hears of anything. Beside the site
 * runs a list of who was who when each post was written, from which each notice must follow.
 */
@Tag("long")
class AnySequenceTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final int STEPS = 60;

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final Spaces spaces = new Spaces(site.db(), () -> false);
  private final Hearing hearing = new Hearing(site.db(), spaces);
  private final ReadPositions positions = new ReadPositions(site.db());
  private final Attentions attentions = new Attentions(site.db(), positions);
  private final Mutes mutes = new Mutes(site.db(), () -> false);

  private final List<PersonId> people = new ArrayList<>();
  private final List<DiscussionId> threads = new ArrayList<>();

  /** What each person was when a post was written: what they chose, whom they muted. */
  private record Then(
      Attention ofSpace,
      Optional<Attention> ofDiscussion,
      boolean mutes,
      boolean member,
      Optional<Reason> mentioned) {}

  /**
   * A post or a message.
   *
   * @param in the discussion; 0 for the room
   * @param starter of the discussion; whoever wrote it for the room
   */
  private record Written(
      DiscussionId in,
      int number,
      PersonId by,
      PersonId starter,
      Optional<PersonId> answered,
      String words) {

    boolean isMessage() {
      return in.equals(ROOM);
    }

    Fact fact() {
      return isMessage() ? new Fact.Messaged(by, answered) : new Fact.Posted(by, starter, answered);
    }
  }

  private static final DiscussionId ROOM = new DiscussionId(0);

  private final Map<Written, Map<PersonId, Then>> history = new HashMap<>();
  private final Map<DiscussionId, List<PersonId>> writers = new HashMap<>();
  private final List<PersonId> chatters = new ArrayList<>();

  /** One person chooses Nothing and stays with it; one is never in the space. */
  private PersonId deaf = new PersonId(0);

  private PersonId stranger = new PersonId(0);

  private final List<PersonId> patients = new ArrayList<>();

  @RepeatedTest(5)
  void the_rules_hold(RepetitionInfo repetition) {
    var seed = 20_261_122L + repetition.getCurrentRepetition();
    System.out.println("AnySequenceTest seed " + seed);
    var random = new Random(seed);
    site.midday();
    people.addAll(List.of(ears.fay, ears.ana, ears.ben, ears.join("Cleo", Role.MEMBER)));
    deaf = ears.join("Deaf", Role.MEMBER);
    patients.addAll(List.of(ears.ana, deaf));
    patients.forEach(one -> site.world().join(ears.space, one, Role.MEMBER, Perspective.PATIENT));
    people.add(deaf);
    stranger = site.person("Stranger " + ears.slug);
    hearing.want(ears.member(deaf), Attention.NOTHING);
    start(deaf, random);
    for (var step = 0; step < STEPS; step++) {
      step(random);
    }
    ears.quiet();
    site.passWithMail(Duration.ofMinutes(61));
    everyNoticeFollows(seed);
    nothingForTheDeafAndTheStranger(seed);
  }

  private void step(Random random) {
    var person = people.get(random.nextInt(people.size()));
    switch (random.nextInt(13)) {
      case 10, 11, 12 -> chat(person, random);
      case 0 -> start(person, random);
      case 1, 2, 3, 4 -> reply(person, random);
      case 5 -> hearSpace(person, random);
      case 6 -> hearThread(person, random);
      case 7 -> mute(person, random);
      case 8 -> comeOrGo(person);
      default -> read(person, random);
    }
  }

  private Optional<Member> member(PersonId person) {
    return spaces
        .enter(Optional.of(person), ears.slug)
        .flatMap(here -> here instanceof Member member ? Optional.of(member) : Optional.empty());
  }

  private DiscussionId thread(Random random) {
    return threads.get(random.nextInt(threads.size()));
  }

  private void start(PersonId person, Random random) {
    member(person)
        .ifPresent(member -> {
          var thread = site.world().start(member, "Thread " + random.nextInt(), "Words");
          threads.add(thread);
          writers.put(thread, new ArrayList<>(List.of(person)));
          note(new Written(thread, 1, person, person, Optional.empty(), "Words"));
        });
  }

  private void reply(PersonId person, Random random) {
    var thread = thread(random);
    var posts = writers.getOrDefault(thread, List.of());
    var parent = random.nextInt(posts.size() + 1);
    member(person)
        .ifPresent(member -> {
          var words = words(random);
          var number = site.world().reply(member, thread, parent, words);
          var answered =
              parent == 0 ? Optional.<PersonId>empty() : Optional.of(posts.get(parent - 1));
          note(new Written(thread, number, person, posts.getFirst(), answered, words));
          posts.add(person);
        });
  }

  /** Writes in the space's own room, as an answer to a message or to nobody. */
  private void chat(PersonId person, Random random) {
    var parent = random.nextInt(chatters.size() + 1);
    if (member(person).isPresent()) {
      var words = words(random);
      var number = ears.send(person, ears.room(), parent, words);
      var answered =
          parent == 0 ? Optional.<PersonId>empty() : Optional.of(chatters.get(parent - 1));
      note(new Written(ROOM, number, person, person, answered, words));
      chatters.add(person);
    }
  }

  /** Every other reply mentions somebody, who may be no member, or everybody of a kind, or both. */
  private String words(Random random) {
    var one = random.nextInt(6) == 0 ? stranger : people.get(random.nextInt(people.size()));
    var words = random.nextInt() + " words";
    return switch (random.nextInt(6)) {
      case 0 -> "[@" + one.value() + "] " + words;
      case 1 -> "[@patients] " + words;
      case 2 -> "[@facilitators] and [@" + one.value() + "] " + words;
      default -> words;
    };
  }

  /** Whether a post mentions somebody, in plain words beside the view that says so. */
  private Optional<Reason> mentioned(PersonId person, Written post) {
    var words = post.words();
    if (member(person).isEmpty()) {
      return Optional.empty();
    }
    if (words.contains("[@" + person.value() + "]")) {
      return Optional.of(Reason.MENTIONED);
    }
    if (words.contains("[@facilitators]") && person.equals(ears.fay)) {
      return Optional.of(Reason.FACILITATORS_MENTIONED);
    }
    return words.contains("[@patients]") && patients.contains(person) && post.by().equals(ears.fay)
        ? Optional.of(Reason.PATIENTS_MENTIONED)
        : Optional.empty();
  }

  /** Everybody is told before anything else happens, so that it is known what they were then. */
  private void note(Written post) {
    var then = new HashMap<PersonId, Then>();
    for (var person : people) {
      then.put(person, then(person, post));
    }
    history.put(post, then);
    ears.quiet();
  }

  private Then then(PersonId person, Written post) {
    var member = member(person);
    return new Then(
        member.map(Member::attention).orElse(Attention.NOTHING),
        site.db()
            .one(
                "select attention from reading_positions where person_id = $1 and discussion_id = $2",
                row -> row.optionalText("attention"),
                person,
                post.in())
            .flatMap(word -> word)
            .map(word -> Attention.valueOf(word.toUpperCase(java.util.Locale.ROOT))),
        member.map(mutes::of).orElse(java.util.Set.of()).contains(post.by()),
        member.isPresent(),
        mentioned(person, post));
  }

  private static Attention word(Random random) {
    return Attention.values()[random.nextInt(Attention.values().length)];
  }

  private void hearSpace(PersonId person, Random random) {
    if (!person.equals(deaf)) {
      member(person).ifPresent(member -> hearing.want(member, word(random)));
    }
  }

  /** Deaf means deaf: nothing is chosen for a thread but Nothing. */
  private void hearThread(PersonId person, Random random) {
    var wanted =
        person.equals(deaf)
            ? Optional.of(Attention.NOTHING)
            : random.nextBoolean() ? Optional.of(word(random)) : Optional.<Attention>empty();
    var thread = thread(random);
    member(person).ifPresent(member -> attentions.want(member, thread, wanted));
  }

  private void mute(PersonId person, Random random) {
    var other = people.get(random.nextInt(people.size()));
    member(person)
        .ifPresent(member -> {
          if (!mutes.mute(member, other)) {
            mutes.unmute(member, other);
          }
        });
  }

  private void comeOrGo(PersonId person) {
    if (person.equals(ears.fay) || person.equals(deaf)) {
      return;
    }
    var member = member(person);
    if (member.isPresent()) {
      site.world().leave(member.get());
    } else {
      site.world().join(ears.space, person, Role.MEMBER, perspectives(person));
    }
  }

  private Perspective[] perspectives(PersonId person) {
    return patients.contains(person) ? new Perspective[] {Perspective.PATIENT} : new Perspective[0];
  }

  private void read(PersonId person, Random random) {
    var thread = thread(random);
    member(person)
        .ifPresent(member -> positions.read(member, thread, java.util.OptionalLong.empty()));
  }

  private record Told(PersonId person, long thread, int number, Reason reason) {}

  /** Exactly those that the rules gave for what everybody was then, no more and no fewer. */
  private void everyNoticeFollows(long seed) {
    var expected = new ArrayList<String>();
    history.forEach((post, people) ->
        people.forEach((person, then) -> {
          var hearer =
              new Hearer(
                  person,
                  then.member(),
                  then.mutes(),
                  then.ofSpace(),
                  then.ofDiscussion(),
                  then.mentioned());
          var fact = post.fact();
          if (Rules.decide(fact, hearer) instanceof Decision.Tell(Reason reason)) {
            assertTrue(isTrue(reason, post, person, then), reason + " of " + post);
            expected.add(new Told(person, post.in().value(), post.number(), reason).toString());
          }
        }));
    var found =
        site.db()
            .list(
                """
                select n.person_id, coalesce(n.discussion_id, 0) as discussion_id,
                  coalesce(p.number, g.number) as number, n.reason
                from notices n
                left join posts p on p.id = n.post_id
                left join messages g on g.id = n.message_id
                where n.space_id = $1 and coalesce(n.post_id, n.message_id) is not null
                """,
                row ->
                    new Told(
                            row.id("person_id", PersonId::new),
                            row.number("discussion_id"),
                            row.count("number"),
                            row.word("reason", Reason.class))
                        .toString(),
                ears.space);
    assertEquals(
        expected.stream().sorted().toList(), found.stream().sorted().toList(), "seed " + seed);
    assertTrue(!found.isEmpty(), "the sequence tells somebody something");
    assertTrue(found.stream().anyMatch(one -> one.contains("thread=0")), "of a message, too");
  }

  /** In plain words beside the rules, so that a mistake in them is seen. */
  private static boolean isTrue(Reason reason, Written post, PersonId person, Then then) {
    return then.member()
        && !post.by().equals(person)
        && !then.mutes()
        && switch (reason) {
          case REPLY_TO_YOU -> post.answered().equals(Optional.of(person));
          case YOUR_DISCUSSION -> !post.isMessage() && post.starter().equals(person);
          case YOU_FOLLOW -> then.ofDiscussion().equals(Optional.of(Attention.EVERY_POST));
          case EVERY_POST_HERE ->
              !post.isMessage()
                  && then.ofDiscussion().isEmpty()
                  && then.ofSpace() == Attention.EVERY_POST;
          case MENTIONED, PATIENTS_MENTIONED, FACILITATORS_MENTIONED ->
              then.mentioned().equals(Optional.of(reason));
          case CLINICIANS_MENTIONED,
              ACADEMICS_MENTIONED,
              COMMISSIONERS_MENTIONED,
              VOLUNTARY_MENTIONED,
              MODERATORS_MENTIONED,
              LIBRARIANS_MENTIONED,
              BROKERS_MENTIONED ->
              false;
          case YOUR_MESSAGE, YOUR_SUMMARY, YOUR_SUGGESTION, YOUR_NAME, YOUR_WORDS, YOUR_REPORT ->
              false;
        };
  }

  private void nothingForTheDeafAndTheStranger(long seed) {
    for (var person : List.of(deaf, stranger)) {
      assertEquals(List.of(), ears.told(person), "seed " + seed);
      var page = site.signedIn(person).get("/notices");
      assertEquals(0, page.html().select(".cg-notice").size());
    }
    var mails =
        new commonground.platform.mail.MailFolder(site.config().mail().folder()).newest(10_000);
    for (var mail : mails) {
      assertTrue(
          !mail.to().equals(site.email(deaf)) && !mail.to().equals(site.email(stranger)),
          "a mail to somebody who wants nothing, seed " + seed);
      assertTrue(mail.text().contains("You are told because "), "each mail says why");
    }
    assertTrue(!mails.isEmpty(), "the sequence sends some mail");
  }
}
