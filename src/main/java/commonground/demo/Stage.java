package commonground.demo;

import commonground.contributions.reactions.Reaction;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.NewPost;
import commonground.discussions.TopicId;
import commonground.joining.Invitation;
import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Section;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A space while its story is told. Everybody is called by their key. Whoever is not in the space
 * any more does nothing: somebody who tries a demo that is still being filled may have left.
 */
final class Stage {

  private static final Pattern MENTION = Pattern.compile("\\[@([a-z]+)]");

  private final DemoSpace space;
  private final World world;
  private final Comings comings;
  private final Upkeep upkeep;
  private final Conclusions conclusions;
  private final Map<String, PersonId> people;
  final Reporting reporting;
  final Occasion occasion;
  final Banter banter;
  private final Readings readings;
  private final Map<DemoThread, DiscussionId> threads = new HashMap<>();

  /**
   * @param people everybody in the demo, by key
   */
  Stage(DemoSpace space, World world, Comings comings, Map<String, PersonId> people) {
    this.space = space;
    this.world = world;
    this.comings = comings;
    this.upkeep = new Upkeep(world.past());
    this.conclusions = new Conclusions(world.past());
    this.people = people;
    this.reporting = new Reporting(world.past(), comings.post());
    this.occasion = new Occasion(world.past(), reporting);
    var chatter = new Chatter(world.past());
    this.banter = new Banter(chatter, new Makings(world.past()), this::mentioning);
    this.readings = new Readings(world, chatter);
  }

  private PersonId person(String key) {
    return Optional.ofNullable(people.get(key))
        .orElseThrow(() -> new IllegalStateException("The story knows no " + key));
  }

  private Optional<Member> member(String key) {
    return world
        .enter(person(key), space.slug())
        .filter(Member.class::isInstance)
        .map(Member.class::cast);
  }

  void as(String key, Consumer<Member> act) {
    member(key).ifPresent(act);
  }

  /** The space is made, with its first facilitator, and says what it cares about. */
  void opens() {
    world.space(space.made());
    joins(space.people().getFirst());
    as(space.facilitator(), siobhan -> world.cares(siobhan, Paragraphs.unwrap(space.cares())));
  }

  void comes(DemoMembership who) {
    switch (who.way()) {
      case DemoMembership.Way.Granted granted -> joins(who);
      case DemoMembership.Way.Link link -> arrives(who, link.label());
      case DemoMembership.Way.Asked asked -> {}
    }
    if (who.introduces()) {
      as(
          who.person(),
          member -> world.introduce(member, name(who), who.biography(), who.askMeAbout()));
    }
  }

  /** Where people choose their names, whoever tells none uses their first. */
  private String name(DemoMembership who) {
    return who.name().isEmpty() && space.made().names() == NameRule.DISPLAY
        ? DemoCast.person(who.person()).name().replaceFirst(" .*", "")
        : who.name();
  }

  /** Before they come in, so that nobody sees the name of their account. */
  private void isCalled(DemoMembership who) {
    if (space.made().names() == NameRule.DISPLAY) {
      world.call(world.space(space.made()), person(who.person()), name(who));
    }
  }

  /** A link makes a member; whoever is here for something else is given their role then. */
  private void arrives(DemoMembership who, String label) {
    var person = person(who.person());
    isCalled(who);
    comings.arrive(space.slug(), person, link(label), DemoCast.person(who.person()).seenAs());
    as(
        space.facilitator(),
        facilitator -> comings.give(facilitator, person, Words.read(Role.class, who.role())));
  }

  private void joins(DemoMembership who) {
    isCalled(who);
    world.join(
        world.space(space.made()),
        person(who.person()),
        Words.read(Role.class, who.role()),
        DemoCast.person(who.person()).seenAs().toArray(Perspective[]::new));
  }

  /** A facilitator makes a link to join, for so many people and days. */
  void link(String label, int uses, int days) {
    var offer =
        new Offer(
            Role.MEMBER,
            Optional.of(Perspective.PATIENT),
            label,
            OptionalInt.of(uses),
            Duration.ofDays(days));
    as(
        space.facilitator(),
        facilitator -> {
          if (world.links(facilitator).stream().noneMatch(link -> link.label().equals(label))) {
            world.invite(facilitator, offer);
          }
        });
  }

  private Invitation link(String label) {
    var facilitator = member(space.facilitator()).orElseThrow();
    return world.links(facilitator).stream()
        .filter(link -> link.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no link " + label));
  }

  void revokes(String label) {
    as(space.facilitator(), facilitator -> world.revoke(facilitator, link(label)));
  }

  /** What the space asks people who ask to join. */
  void questions(String... questions) {
    as(space.facilitator(), facilitator -> world.questions(facilitator, questions));
  }

  /** Somebody asks to join, and answers each question. */
  void asks(String key, String... answers) {
    comings.ask(space.slug(), person(key), DemoCast.person(key).seenAs(), List.of(answers));
  }

  void accepts(String key, String words) {
    as(space.facilitator(), facilitator -> comings.accept(facilitator, person(key), words));
  }

  void declines(String key, String words) {
    as(space.facilitator(), facilitator -> comings.decline(facilitator, person(key), words));
  }

  /** The ground rules get one more line. */
  void adds(String rule, String note) {
    var words = world.rules(space.slug());
    if (!words.endsWith(rule)) {
      as(
          space.facilitator(),
          facilitator -> comings.change(facilitator, words + "\n" + rule, note));
    }
  }

  void agree(String... keys) {
    Arrays.stream(keys).forEach(key -> as(key, comings::agreeFirst));
  }

  void mutes(String key, String whom) {
    as(key, member -> comings.mute(member, person(whom)));
  }

  void leaves(String key) {
    as(key, world::leave);
  }

  void removes(String key, String reason) {
    as(space.facilitator(), facilitator -> comings.remove(facilitator, person(key), reason));
  }

  /** A topic with its other names: "Walking: strolls, rambling". */
  void topic(String key, String line) {
    var parts = line.split(": ", 2);
    var synonyms = parts.length == 1 ? new String[0] : parts[1].split(", ");
    as(key, member -> upkeep.topic(member, parts[0], synonyms));
  }

  /** The facilitator says what a discussion is about. */
  void about(DemoThread thread, List<String> topics) {
    in(
        thread,
        space.facilitator(),
        (member, id) ->
            upkeep.about(
                member,
                id,
                topics.stream().map(name -> upkeep.topic(member, name)).toArray(TopicId[]::new)));
  }

  void suggests(String key, String topic) {
    as(key, member -> upkeep.suggest(member, topic));
  }

  void closes(String key, DemoThread thread, String reason) {
    in(thread, key, (member, id) -> upkeep.close(member, id, reason));
  }

  /** For so many days from now on. */
  void pins(String key, DemoThread thread, int days) {
    in(thread, key, (member, id) -> upkeep.pin(member, id, days));
  }

  void archives() {
    as(space.facilitator(), world::archive);
  }

  void says(DemoTurn turn) {
    var post = turn.post();
    as(
        post.by(),
        member -> {
          comings.agreeFirst(member);
          if (turn.number() == 1) {
            threads.put(turn.thread(), world.start(member, heading(turn.thread()), words(turn, 0)));
          } else {
            thread(turn.thread())
                .ifPresent(thread -> world.reply(member, thread, words(turn, member, thread)));
          }
        });
  }

  private static Heading heading(DemoThread thread) {
    return new Heading(thread.title(), Words.find(Section.class, thread.section()));
  }

  /** The writer has the whole thread before them. */
  private NewPost words(DemoTurn turn, Member member, DiscussionId thread) {
    return words(turn, world.revision(member, thread));
  }

  /** Whom the story mentions by key is mentioned by number. */
  private String mentioning(String words) {
    return MENTION
        .matcher(words)
        .replaceAll(found ->
            Optional.ofNullable(people.get(found.group(1)))
                .map(person -> "[@" + person.value() + "]")
                .orElse(found.group()));
  }

  private NewPost words(DemoTurn turn, long seen) {
    var post = turn.post();
    var parent = turn.number() == 1 ? Optional.<Integer>empty() : Optional.of(post.replyTo());
    return new NewPost(mentioning(post.words()), parent, turn.once(), seen).as(post.manner());
  }

  private Optional<DiscussionId> thread(DemoThread which) {
    var known = Optional.ofNullable(threads.get(which));
    var thread = known.or(() -> world.thread(new DemoTurn(space, which, 1).once()));
    thread.ifPresent(id -> threads.put(which, id));
    return thread;
  }

  /** Some say something of a post with one word. */
  void react(DemoThread which, int number, Reaction word, String... keys) {
    for (var key : keys) {
      in(which, key, (member, thread) -> conclusions.react(member, thread, number, word));
    }
  }

  /** Whoever started the thread, or a moderator, says which post answers it. */
  void marks(String key, DemoThread which, int number) {
    in(which, key, (member, thread) -> conclusions.mark(member, thread, number));
  }

  void in(DemoThread which, String key, BiConsumer<Member, DiscussionId> act) {
    thread(which).ifPresent(thread -> as(key, member -> act.accept(member, thread)));
  }

  /** Somebody suggests a summary up to a post. */
  void sumsUp(String key, DemoThread which, int upTo, String words) {
    var said = Paragraphs.unwrap(words.strip());
    in(which, key, (member, thread) -> conclusions.suggest(member, thread, upTo, said));
  }

  void acceptsSummary(String key, String writer, DemoThread which) {
    in(
        which,
        key,
        (member, thread) -> as(writer, suggested -> conclusions.accept(member, thread, suggested)));
  }

  void declinesSummary(String key, String writer, DemoThread which, String reason) {
    in(
        which,
        key,
        (member, thread) ->
            as(writer, suggested -> conclusions.decline(member, thread, suggested, reason)));
  }

  void mends(DemoTurn turn, String words) {
    as(
        turn.post().by(),
        member ->
            thread(turn.thread())
                .ifPresent(thread -> world.edit(member, thread, turn.number(), mentioning(words))));
  }

  /** Everybody who is here has read what there is. */
  void readsAll() {
    space.people().forEach(who -> as(who.person(), readings::all));
  }
}
