package commonground.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who asks what. Threads are read in the first 40 spaces, lists in the next 9, and in the last one
 * people write at once: what one figure writes must not change what another reads.
 */
final class Traffics {

  private static final int READ_SPACES = 40;
  private static final int TALKS_EACH = 25;

  private static final Pattern KEPT = Pattern.compile("/replies/([0-9]+)");

  private final Plan plan;
  private final Places places;
  private final Ledger ledger;
  private final List<Plan.Talk> talks;
  private final List<Plan.Talk> publicTalks;
  private final LongAdder bareKept = new LongAdder();

  Traffics(Plan plan, Places places, Ledger ledger) {
    this.plan = plan;
    this.places = places;
    this.ledger = ledger;
    this.talks =
        IntStream.rangeClosed(1, READ_SPACES)
            .boxed()
            .flatMap(space -> talks(space, TALKS_EACH))
            .toList();
    this.publicTalks =
        IntStream.rangeClosed(1, plan.open())
            .boxed()
            .flatMap(space -> talks(space, plan.threads()))
            .limit(talks.size())
            .toList();
  }

  private Stream<Plan.Talk> talks(int space, int most) {
    return IntStream.rangeClosed(1, most).mapToObj(index -> plan.talk(space, index));
  }

  private Questions questions(boolean compressed) {
    return new Questions(plan, places, ledger, compressed);
  }

  /** 1,000 threads at random, by any of their members; one request in a hundred is a reply. */
  Traffic threads(boolean compressed) {
    var ask = questions(compressed);
    return (chance, caller) -> {
      var talk = any(talks, chance);
      return chance.nextInt(100) == 0
          ? ask.reply(talk, member(talk.space(), chance), chance)
          : ask.page(talk, member(talk.space(), chance));
    };
  }

  /** As many threads of public spaces, by visitors. */
  Traffic publicThreads(boolean compressed) {
    var ask = questions(compressed);
    return (chance, caller) -> ask.publicPage(any(publicTalks, chance), chance);
  }

  /** The last page of the longest thread. */
  Traffic longThread() {
    return lastPage(plan.longTalk());
  }

  /** A thread of the same space that has one page: the last, which nobody replies to. */
  Traffic shortThread() {
    return lastPage(plan.talk(plan.longTalk().space(), plan.threads()));
  }

  private Traffic lastPage(Plan.Talk talk) {
    var ask = questions(false);
    return (chance, caller) -> ask.lastPage(talk, member(talk.space(), chance));
  }

  /** Lists of discussions. */
  Traffic lists(boolean compressed) {
    var ask = questions(compressed);
    return (chance, caller) -> {
      var space = chance.nextInt(READ_SPACES + 1, plan.spaces());
      return ask.list(space, member(space, chance));
    };
  }

  /** What is new to any of the people in some spaces. */
  Traffic catchUps() {
    var ask = questions(false);
    return (chance, caller) -> ask.catchUp(member(chance.nextInt(1, plan.spaces() + 1), chance));
  }

  /** What is new to somebody who is in every space and has read little. */
  Traffic catchUpsEverywhere() {
    var ask = questions(false);
    return (chance, caller) -> ask.catchUp(Plan.EVERYWHERE);
  }

  /**
   * Each caller writes as a member of their own.
   *
   * @param together all in one thread, or each in their own
   */
  Traffic replies(boolean together) {
    var ask = questions(false);
    var space = plan.spaces();
    return (chance, caller) ->
        ask.reply(
            plan.talk(space, together ? plan.threads() : caller + 1),
            plan.member(space, caller),
            chance);
  }

  /**
   * The bare server sends the bytes of this page, and asks for 20 posts of any thread first.
   *
   * @param name under which it has them
   */
  Traffic barePages(String name, Right right, boolean compressed) {
    return (chance, caller) -> {
      var talk = any(talks, chance);
      return new Ask(
          "/pages/" + name + "?discussion=" + talk.id(), Form.headers(compressed), "", right);
    };
  }

  /** The bare server keeps the same form's bytes. */
  Traffic bareReplies() {
    var forms = new Questions(plan, places, new Ledger(plan), false);
    return (chance, caller) -> {
      var form =
          forms.reply(plan.talk(plan.spaces(), 1), plan.member(plan.spaces(), caller), chance);
      return new Ask("/replies", form.headers(), form.form(), Right.seeOther(KEPT, this::kept));
    };
  }

  private Optional<String> kept(int number) {
    bareKept.increment();
    return number > 0 ? Optional.empty() : Optional.of("number " + number);
  }

  /** How many forms the bare server says that it keeps. */
  long bareKept() {
    return bareKept.sum();
  }

  private int member(int space, RandomGenerator chance) {
    return plan.member(space, chance.nextInt(plan.members()));
  }

  private static Plan.Talk any(List<Plan.Talk> talks, RandomGenerator chance) {
    return talks.get(chance.nextInt(talks.size()));
  }

  /** A page that the bare server copies: a signed-in member's, or a visitor's. */
  Ask sample(boolean signedIn, boolean compressed) {
    // Of the last thread of a public space: nobody replies there.
    var talk = plan.talk(1, plan.threads());
    return signedIn
        ? questions(compressed).lastPage(talk, plan.member(1, 0))
        : questions(compressed).publicPage(talk, new SplittableRandom(1));
  }
}
