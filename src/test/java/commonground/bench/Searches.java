package commonground.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  private final Map<Pair, List<String>> newest = new HashMap<>();

  Searches(Places places, Arguments arguments) {
    this.places = places;
    this.arguments = arguments;
  }

  /** One question, of those of a figure. */
  @FunctionalInterface
  private interface Asked {
    Ask next(SplittableRandom chance);
  }

  List<Line> lines() {
    for (var pair : PAIRS) {
      newest.put(pair, newest(pair, 1, PLAN.spaces()));
    }
    var lines = new ArrayList<Line>();
    line(lines, "search, a common pair of words", this::common);
    line(lines, "search, a rare word", this::rare);
    line(lines, "search, a mistyped word", this::mistyped);
    line(lines, "search, a reader with no access", this::outside);
    line(lines, "search, access to 1 of 1,000 spaces", this::inOne);
    return List.copyOf(lines);
  }

  private void line(List<Line> lines, String figure, Asked asked) {
    if (!arguments.wants(figure)) {
      return;
    }
    millis(asked, arguments.pace().warmUp().multipliedBy(2));
    var time = arguments.pace().round().multipliedBy(arguments.pace().rounds());
    lines.add(Line.waits(figure, millis(asked, time), TARGET));
    System.out.println(lines.getLast().cells());
  }

  private List<Double> millis(Asked asked, Duration time) {
    var end = System.nanoTime() + time.toNanos();
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      var all = new ArrayList<Future<List<Double>>>();
      for (var caller = 0; caller < CALLERS; caller++) {
        var chance = new SplittableRandom(end + caller);
        all.add(callers.submit(() -> millis(asked, chance, end)));
      }
      var millis = new ArrayList<Double>();
      for (var one : all) {
        millis.addAll(one.get());
      }
      return millis;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WrongAnswer wrong ? wrong : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Double> millis(Asked asked, SplittableRandom chance, long end) {
    var millis = new ArrayList<Double>();
    while (System.nanoTime() < end) {
      var ask = asked.next(chance);
      var began = System.nanoTime();
      Look.at(places.sitePort(), ask);
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return millis;
  }

  private Ask common(SplittableRandom chance) {
    var pair = PAIRS.get(chance.nextInt(PAIRS.size()));
    return ask(Plan.EVERYWHERE, pair.words(), parts(newest.getOrDefault(pair, List.of())));
  }

  private Ask rare(SplittableRandom chance) {
    var word = chance.nextInt(MadeUp.RARE);
    var posts = PLAN.spaces() * PLAN.threads() * PLAN.posts() / 1_000 / MadeUp.RARE;
    return ask(
        Plan.EVERYWHERE,
        MadeUp.rare(word),
        List.of(posts + " posts found", "<mark>" + MadeUp.rare(word) + "</mark>"));
  }

  private Ask mistyped(SplittableRandom chance) {
    var word = MadeUp.rare(chance.nextInt(MadeUp.RARE));
    var mistyped = word.substring(0, 4) + word.substring(5);
    return ask(Plan.EVERYWHERE, mistyped, List.of("Did you mean", "<bdi>" + word + "</bdi>"));
  }

  /** The first rare word stands in the public space, so it is not asked for. */
  private Ask outside(SplittableRandom chance) {
    var word = MadeUp.rare(2 + chance.nextInt(MadeUp.RARE - 2));
    var headers = Form.headers(false);
    headers.put("X-Forwarded-For", "10.1." + chance.nextInt(256) + "." + chance.nextInt(256));
    return new Ask(path(word), headers, "", Right.page(false, List.of("Nothing found"), "<mark>"));
  }

  private Ask inOne(SplittableRandom chance) {
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
