package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.RoomPositions;
import commonground.discussions.DiscussionId;
import commonground.discussions.keeping.ClosingDays;
import commonground.discussions.keeping.Closings;
import commonground.discussions.reading.Attentions;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.MailFolder;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.spaces.Attention;
import commonground.spaces.Audience;
import commonground.spaces.Hearing;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Role;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever happens in whatever order: the page "Catch up" counts what a list kept beside the site
 * says is new, and the digest has exactly the page's lines, of the spaces that are neither hidden
 * nor unwanted, in which something has come since the last one.
 */
@Tag("long")
class PageAndDigestTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final int STEPS = 50;

  private final List<Ears> places =
      List.of(
          new Ears(site, Visibility.LISTED),
          new Ears(site, Visibility.PUBLIC),
          new Ears(site, Visibility.HIDDEN));
  private final Ears home = places.getFirst();
  private final PersonId ana = home.ana;
  private final Spaces spaces = new Spaces(site.db(), () -> false);
  private final Hearing hearing = new Hearing(site.db(), spaces);
  private final Mutes mutes = new Mutes(site.db(), () -> false);
  private final ReadPositions positions = new ReadPositions(site.db());
  private final Attentions attentions = new Attentions(site.db(), positions);
  private final RoomPositions inRooms = new RoomPositions(site.db());
  private final Positions both = new Positions(positions, inRooms);
  private final Skimming skimming = new Skimming(site.db(), both);
  private final Closings closings = new Closings(site.db(), positions);
  private final ClosingDays days = new ClosingDays(site.db(), positions, new Jobs());
  private final CatchingUp catchingUp = new CatchingUp(site.db(), spaces, both);
  private final CatchUpViews views = new CatchUpViews(new Markdown());

  private record Thread(DiscussionId id, String title, Ears place) {}

  /** The writers of each thread's posts, in order; those that Ana has read are gone. */
  private final Map<Thread, List<PersonId>> unread = new HashMap<>();

  /** When a thread closes, and when Fay chose that. */
  private record Chosen(Instant at, Instant set) {}

  private final Map<Thread, Chosen> closing = new HashMap<>();

  private final List<Thread> threads = new ArrayList<>();
  private final Set<Thread> muted = new HashSet<>();
  private final Set<String> quiet = new HashSet<>();
  private final RoomsBeside rooms =
      new RoomsBeside(ana, place -> member(ana, place), place -> quiet.contains(place.slug));

  @RepeatedTest(5)
  void they_agree(RepetitionInfo repetition) {
    var seed = 20_261_122L + repetition.getCurrentRepetition();
    System.out.println("PageAndDigestTest seed " + seed);
    var random = new Random(seed);
    site.midday();
    places.stream().skip(1).forEach(place -> site.world().join(place.space, ana, Role.MEMBER));
    places.forEach(rooms::begin);
    wantDaily();
    var since = Instant.EPOCH;
    var mails = 0;
    for (var day = 0; day < 3; day++) {
      for (var step = 0; step < STEPS / (day * 3 + 1); step++) {
        step(random);
      }
      home.quiet();
      pageIsRight(seed);
      var expected = expected(since);
      var now = site.db().clock().instant();
      site.passWithDigests(Duration.ofMinutes(61));
      mails += expected.isEmpty() ? 0 : 1;
      assertEquals(mails, mails().size(), "seed " + seed);
      if (!expected.isEmpty()) {
        assertEquals(expected, told(mails().getFirst()), "seed " + seed);
        since = now;
      }
      site.passWithDigests(Duration.ofHours(23));
    }
    assertTrue(mails > 0, "some mail is sent");
  }

  /** At one; it is midday now. */
  private void wantDaily() {
    new MailWishes(site.db(), new DigestPlan(new Jobs()))
        .keep(ana, false, Optional.empty(), new DigestWish(DigestDays.DAILY, LocalTime.of(13, 0)));
  }

  private void step(Random random) {
    site.pass(Duration.ofSeconds(1));
    var place = places.get(random.nextInt(places.size()));
    switch (random.nextInt(18)) {
      case 0, 1 -> start(place, random.nextBoolean() ? ana : place.ben, random);
      case 2, 3, 4, 5, 6, 7 -> reply(random);
      case 8 -> read(random);
      case 9 -> muteThread(random);
      case 10 -> hearSpace(place, random);
      case 11, 12 -> close(random);
      case 13, 14, 15 -> rooms.say(place, random);
      case 16 -> rooms.read(place, random, skimming, inRooms);
      default -> muteBen(place);
    }
  }

  private Member member(PersonId person, Ears place) {
    return (Member) spaces.enter(Optional.of(person), place.slug).orElseThrow();
  }

  private void start(Ears place, PersonId by, Random random) {
    if (threads.stream().filter(one -> one.place() == place).count() >= CatchUp.OF_A_SPACE) {
      return;
    }
    var title = "Thread " + random.nextInt(1_000_000);
    var thread = new Thread(site.world().start(member(by, place), title, "Words"), title, place);
    threads.add(thread);
    unread.put(thread, new ArrayList<>());
    wrote(thread, by);
  }

  private void wrote(Thread thread, PersonId by) {
    if (!by.equals(ana)) {
      unread.getOrDefault(thread, List.of()).add(by);
    }
    home.quiet();
  }

  private Optional<Thread> thread(Random random) {
    return threads.isEmpty()
        ? Optional.empty()
        : Optional.of(threads.get(random.nextInt(threads.size())));
  }

  private void reply(Random random) {
    thread(random)
        .ifPresent(thread -> {
          var place = thread.place();
          var by = List.of(place.fay, place.ben, place.ben, ana).get(random.nextInt(4));
          site.world().reply(member(by, place), thread.id(), random.nextInt(2), "Words");
          wrote(thread, by);
        });
  }

  private void read(Random random) {
    thread(random)
        .ifPresent(thread -> {
          if (random.nextBoolean()) {
            positions.read(member(ana, thread.place()), thread.id(), OptionalLong.empty());
          } else {
            skimming.read(ana, Seen.read(thread.id().value() + "-999"));
          }
          unread.getOrDefault(thread, List.of()).clear();
        });
  }

  private void muteThread(Random random) {
    thread(random)
        .ifPresent(thread -> {
          var off = muted.add(thread) || !muted.remove(thread);
          attentions.want(
              member(ana, thread.place()),
              thread.id(),
              off ? Optional.of(Attention.NOTHING) : Optional.empty());
        });
  }

  private void hearSpace(Ears place, Random random) {
    var word = Attention.values()[random.nextInt(Attention.values().length)];
    hearing.want(member(ana, place), word);
  }

  /** On one of the next days; or not after all. */
  private void close(Random random) {
    thread(random)
        .ifPresent(thread -> {
          var fay = member(thread.place().fay, thread.place());
          var now = site.db().clock().instant();
          var last = LocalDate.ofInstant(now, When.UK).plusDays(random.nextInt(12));
          if (random.nextInt(4) == 0) {
            closings.reopen(fay, thread.id());
            closing.remove(thread);
          } else {
            days.choose(fay, thread.id(), last, "Enough", Audience.EVERYONE);
            var at = last.plusDays(1).atStartOfDay(When.UK).toInstant();
            closing.merge(
                thread, new Chosen(at, now), (old, chosen) -> old.at().equals(at) ? old : chosen);
          }
        });
  }

  private boolean closesSoon(Thread thread) {
    var now = site.db().clock().instant();
    return Optional.ofNullable(closing.get(thread))
            .filter(one -> one.at().isAfter(now))
            .filter(one -> !one.at().isAfter(now.plus(Duration.ofDays(7))))
            .isPresent()
        && !muted.contains(thread)
        && member(ana, thread.place()).attention() != Attention.NOTHING;
  }

  /** Whether it was not so at that time. */
  private boolean closesSoonSince(Thread thread, Instant moment) {
    return closesSoon(thread)
        && Optional.ofNullable(closing.get(thread))
            .filter(one ->
                one.set().isAfter(moment) || one.at().minus(Duration.ofDays(7)).isAfter(moment))
            .isPresent();
  }

  private Instant closes(Thread thread) {
    return Optional.ofNullable(closing.get(thread)).map(Chosen::at).orElse(Instant.MAX);
  }

  /** Ben; or no more. */
  private void muteBen(Ears place) {
    if (quiet.add(place.slug)) {
      mutes.mute(member(ana, place), place.ben);
    } else {
      mutes.unmute(member(ana, place), place.ben);
      quiet.remove(place.slug);
    }
  }

  private long unread(Thread thread) {
    return muted.contains(thread)
        ? 0
        : unread.getOrDefault(thread, List.of()).stream()
            .filter(by -> !(by.equals(thread.place().ben) && quiet.contains(thread.place().slug)))
            .count();
  }

  private CatchUpViews.CatchUpPage page() {
    return views.page(
        catchingUp.of(ana), Optional.empty(), Optional.empty(), "", site.db().clock().instant());
  }

  private static Stream<CatchUpViews.ThreadView> lines(CatchUpViews.CatchUpPage page) {
    return Stream.concat(
        Stream.concat(page.forYou().threads().stream(), page.closing().threads().stream()),
        page.places().stream().flatMap(place -> place.part().threads().stream()));
  }

  private void pageIsRight(long seed) {
    var counted = new HashMap<String, String>();
    lines(page())
        .filter(line -> !line.news().isEmpty())
        .forEach(line -> counted.put(line.title(), line.news()));
    var right = new HashMap<String, String>();
    for (var thread : threads) {
      if (unread(thread) > 0) {
        right.put(thread.title(), unread(thread) + " new");
      }
    }
    assertEquals(right, counted, "seed " + seed);
    var all = right.values().stream().mapToLong(PageAndDigestTest::number).sum();
    assertEquals(all, number(page().sum(), "post"), "seed " + seed);
    closingIsRight(seed);
    roomsAreRight(seed);
  }

  private void roomsAreRight(long seed) {
    var right = new HashMap<String, String>();
    places.stream()
        .filter(place -> rooms.messages(place) > 0)
        .forEach(place -> right.put("Space of " + place.slug, rooms.news(place)));
    var shown = new HashMap<String, String>();
    roomLines().forEach(line -> shown.put(line.space(), line.room().news()));
    assertEquals(right, shown, "seed " + seed);
    var all = places.stream().mapToLong(rooms::messages).sum();
    assertEquals(all, number(page().sum(), "message"), "seed " + seed);
    page()
        .forYou()
        .rooms()
        .forEach(line -> assertTrue(line.news().endsWith(" for you"), "seed " + seed));
    var forYou = places.stream().filter(place -> rooms.forYou(place) > 0).count();
    assertEquals(forYou, page().forYou().rooms().size(), "seed " + seed);
  }

  private record RoomLine(String space, CatchUpViews.ThreadView room) {}

  private List<RoomLine> roomLines() {
    var page = page();
    return Stream.concat(
            page.forYou().rooms().stream()
                .map(line -> new RoomLine(line.from().replaceAll("In (.*), from.*", "$1"), line)),
            page.places().stream()
                .flatMap(place ->
                    place.part().rooms().stream().map(line -> new RoomLine(place.name(), line))))
        .toList();
  }

  private boolean isNew(RoomLine line, Instant since) {
    var place =
        places.stream().filter(one -> line.space().endsWith(one.slug)).findFirst().orElseThrow();
    return Instant.parse(line.room().at().iso()).isAfter(since)
        && member(ana, place).attention() != Attention.NOTHING;
  }

  /** The number before such words; 0 where they are not said. */
  private static long number(String words, String what) {
    var found = Pattern.compile("(\\d+) new " + what).matcher(words);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  /** The next one first; what is for her stands there alone. */
  private void closingIsRight(long seed) {
    var page = page();
    var forYou = page.forYou().threads().stream().map(CatchUpViews.ThreadView::title).toList();
    var right =
        threads.stream()
            .filter(thread -> closesSoon(thread) && !forYou.contains(thread.title()))
            .sorted(Comparator.comparing(this::closes).thenComparing(thread -> thread.id().value()))
            .map(Thread::title)
            .toList();
    var shown = page.closing().threads().stream().map(CatchUpViews.ThreadView::title).toList();
    assertEquals(right, shown, "seed " + seed);
    assertEquals(right.size(), number(page.closing().news()), "seed " + seed);
  }

  private static long number(String words) {
    return words.isEmpty() ? 0 : Long.parseLong(words.replaceAll(" .*", ""));
  }

  private Thread thread(String title) {
    return threads.stream().filter(one -> one.title().equals(title)).findFirst().orElseThrow();
  }

  /**
   * The lines of the page that the mail is to have, then how much is new and how much closes in
   * hidden spaces; nothing if nothing has come since.
   */
  private List<String> expected(Instant since) {
    if (lines(page()).noneMatch(line -> isWorth(line, since))
        && roomLines().stream().noneMatch(line -> isNew(line, since))) {
      return List.of();
    }
    var told = new ArrayList<String>();
    var hidden = 0L;
    var closingHidden = 0L;
    for (var line : lines(page()).filter(line -> isTold(line, since)).toList()) {
      if (thread(line.title()).place() == places.getLast()) {
        hidden += number(line.news());
        closingHidden += line.closes().isEmpty() ? 0 : 1;
      } else {
        told.add(line.title() + " " + line.news() + " " + line.from().replaceAll(".*\\bfrom ", ""));
      }
    }
    Stream.of(hidden, closingHidden)
        .filter(n -> n > 0)
        .map(n -> Long.toString(n))
        .forEach(told::add);
    told.addAll(expectedOfRooms(since));
    return told.stream().map(line -> line.replaceAll("  In Space .*", " closes")).toList();
  }

  /** Each in words where its space may be named. */
  private List<String> expectedOfRooms(Instant since) {
    return roomLines().stream()
        .filter(line -> isNew(line, since))
        .map(line ->
            line.space().endsWith(places.getLast().slug)
                ? number(line.room().news(), "message") + " messages"
                : line.space() + " " + line.room().news())
        .sorted()
        .toList();
  }

  private boolean isWorth(CatchUpViews.ThreadView line, Instant since) {
    return isNew(line, since) || closesSoonSince(thread(line.title()), since);
  }

  private boolean isTold(CatchUpViews.ThreadView line, Instant since) {
    return isNew(line, since) || !line.closes().isEmpty();
  }

  private boolean isNew(CatchUpViews.ThreadView line, Instant since) {
    return !line.news().isEmpty()
        && Instant.parse(line.at().iso()).isAfter(since)
        && member(ana, thread(line.title()).place()).attention() != Attention.NOTHING;
  }

  private static final Pattern LINE =
      Pattern.compile(
          "“([^”]+)” in [^:]+: (?:(\\d+ new), from ([^.]+\\.)|Closes at)"
              + "|(\\d+) (?:new posts?(?: and \\d+ new messages?)? in one of"
              + "|discussions? closes? soon in spaces)");

  private static final Pattern ROOM =
      Pattern.compile(
          "“Main room” in ([^:]+): (\\d+ new messages?(?:, \\d+ for you)?)"
              + "|(\\d+) new messages? in one of");

  private static List<String> told(MailFolder.Sent mail) {
    var rooms =
        ROOM.matcher(mail.text())
            .results()
            .map(found ->
                found.group(3) == null
                    ? found.group(1) + " " + found.group(2)
                    : found.group(3) + " messages")
            .sorted();
    return Stream.concat(LINE.matcher(mail.text()).results().map(PageAndDigestTest::told), rooms)
        .toList();
  }

  private static String told(MatchResult found) {
    if (found.group(4) != null) {
      return found.group(4);
    }
    return found.group(2) == null
        ? found.group(1) + " closes"
        : found.group(1) + " " + found.group(2) + " " + found.group(3);
  }

  /** The newest first. */
  private List<MailFolder.Sent> mails() {
    var to = site.email(ana);
    return new MailFolder(site.config().mail().folder())
        .newest(10_000).stream()
            .filter(mail -> mail.to().equals(to) && mail.subject().startsWith("What is new"))
            .toList();
  }
}
