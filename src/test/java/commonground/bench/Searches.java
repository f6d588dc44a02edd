package commonground.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** How soon people have their answer who search a million posts, two at once. */
final class Searches {

  private static final Plan PLAN = Plan.SEARCHED;
  private static final int CALLERS = 2;
  private static final int SHOWN = 20;
  private static final double TARGET = 50;

  /** Of two sentences that a tenth of all posts have both: "walking" and "leaflet". */
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("walking leaflet", 0, 1),
          new Pair("evidence pictures", 2, 1),
          new Pair("carer phone", 3, 2),
          new Pair("figures appointment", 4, 3));

  private record Pair(String words, int one, int other) {
    boolean standIn(Plan.Talk talk, int number) {
      return Sentences.has(PLAN, talk, number, one) && Sentences.has(PLAN, talk, number, other);
    }
  }

  private final Places places;
  private final Arguments arguments;
  private final Waits waits;
  private final Map<Pair, List<String>> newest = new HashMap<>();

  Searches(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
    this.waits = new Waits(places.sitePort(), CALLERS);
  }

  List<Line> lines() {
    for (var pair : PAIRS) {
      newest.put(pair, newest(pair, 1, PLAN.spaces()));
    }
    var lines = new ArrayList<Line>();
    line(lines, "search, a common pair of words", (chance, caller) -> common(chance));
    line(lines, "search, a rare word", (chance, caller) -> rare(chance));
    line(lines, "search, a mistyped word", (chance, caller) -> mistyped(chance));
    line(lines, "search, a reader with no access", (chance, caller) -> outside(chance));
    line(lines, "search, access to 1 of 1,000 spaces", (chance, caller) -> inOne(chance));
    return List.copyOf(lines);
  }

  private void line(List<Line> lines, String figure, Traffic traffic) {
    if (!arguments.wants(figure)) {
      return;
    }
    waits.millis(traffic, arguments.pace().warmUp().multipliedBy(2));
    var time = arguments.pace().round().multipliedBy(arguments.pace().rounds());
    lines.add(Line.waits(figure, waits.millis(traffic, time), TARGET));
    System.out.println(lines.getLast().cells());
  }

  private Ask common(RandomGenerator chance) {
    var pair = PAIRS.get(chance.nextInt(PAIRS.size()));
    return ask(Plan.EVERYWHERE, pair.words(), parts(newest.getOrDefault(pair, List.of())));
  }

  private Ask rare(RandomGenerator chance) {
    var word = chance.nextInt(MadeUp.RARE);
    var posts = PLAN.spaces() * PLAN.threads() * PLAN.posts() / 1_000 / MadeUp.RARE;
    return ask(
        Plan.EVERYWHERE,
        MadeUp.rare(word),
        List.of(posts + " posts found", "<mark>" + MadeUp.rare(word) + "</mark>"));
  }

  private Ask mistyped(RandomGenerator chance) {
    var word = MadeUp.rare(chance.nextInt(MadeUp.RARE));
    var mistyped = word.substring(0, 4) + word.substring(5);
    return ask(Plan.EVERYWHERE, mistyped, List.of("Did you mean", "<bdi>" + word + "</bdi>"));
  }

  /** The first rare word stands in the public space, so it is not asked for. */
  private Ask outside(RandomGenerator chance) {
    var word = MadeUp.rare(2 + chance.nextInt(MadeUp.RARE - 2));
    var headers = Form.headers(false);
    headers.put("X-Forwarded-For", "10.1." + chance.nextInt(256) + "." + chance.nextInt(256));
    return new Ask(path(word), headers, "", Right.page(false, List.of("Nothing found"), "<mark>"));
  }

  private Ask inOne(RandomGenerator chance) {
    var person = chance.nextInt(Plan.EVERYWHERE + 1, PLAN.people() + 1);
    var space = (person - 1) % PLAN.spaces() + 1;
    var pair = PAIRS.get(chance.nextInt(PAIRS.size()));
    return ask(person, pair.words(), parts(newest(pair, space, space)));
  }

  private static List<String> parts(List<String> places) {
    return places.stream().map(place -> "href=\"" + place + "\"").toList();
  }

  /**
   * Where the newest posts are, in these spaces and the public one, which has the last thread of
   * all.
   */
  private static List<String> newest(Pair pair, int from, int to) {
    var found = new ArrayList<String>();
    add(found, pair, PLAN.longTalk());
    for (var space = to; space >= from && found.size() < SHOWN; space--) {
      for (var index = PLAN.threads(); index > 0; index--) {
        add(found, pair, PLAN.talk(space, index));
      }
    }
    return List.copyOf(found);
  }

  private static void add(List<String> found, Pair pair, Plan.Talk talk) {
    IntStream.range(0, talk.posts())
        .map(back -> talk.posts() - back)
        .filter(number -> pair.standIn(talk, number))
        .limit(SHOWN - found.size())
        .forEach(number -> found.add(place(talk, number)));
  }

  private static String place(Plan.Talk talk, int number) {
    return number == 1 ? PLAN.path(talk) : PLAN.path(talk) + "/posts/" + number;
  }

  private Ask ask(int person, String words, List<String> parts) {
    var headers = Form.headers(false);
    headers.put("Cookie", places.cookie() + "=" + Cookies.secret(person).text());
    return new Ask(path(words), headers, "", Right.page(false, parts, "href=\"/sign-in\""));
  }

  private static String path(String words) {
    return "/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
