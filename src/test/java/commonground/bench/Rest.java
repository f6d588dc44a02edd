package commonground.bench;

import commonground.support.HttpBrowser;
import commonground.support.Weighed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** How soon it is there, what it takes when nobody asks, and what its pages weigh. */
final class Rest {

  /** After the first page, until it has come to rest. */
  private static final Duration CALM = Duration.ofSeconds(5);

  private static final long MEGABYTE = 1_000_000;

  /** Asked of the bare server: one small query. */
  static final Ask READY =
      new Ask(
          "/ready",
          Map.of(),
          "",
          answer ->
              answer.text().equals("ready: 1") ? Optional.empty() : Optional.of(answer.text()));

  private final Places places;
  private final Traffics traffics;

  Rest(Places places, Traffics traffics) {
    this.places = places;
    this.traffics = traffics;
  }

  /** Starts both in turn, with data that is there; from the command to the first right answer. */
  List<Line> starts(int times) throws IOException {
    var ours = new ArrayList<Double>();
    var bare = new ArrayList<Double>();
    var memory = new ArrayList<Double>();
    bareStart(); // makes its data, and its archive of classes
    for (var n = 1; n <= times; n++) {
      var began = System.nanoTime();
      try (var site = places.site()) {
        Look.first(site, traffics.sample(true, true));
        ours.add((System.nanoTime() - began) / 1e9);
        LockSupport.parkNanos(CALM.toNanos());
        memory.add((double) site.resident());
      }
      bare.add(bareStart());
      System.out.printf("  start %d: %.2f s and %.2f s%n", n, ours.getLast(), bare.getLast());
    }
    return List.of(
        Line.seconds("start to first page", new Compared(ours, bare), 2, 1.2),
        Line.bytes(
            "memory at rest", Math.round(Compared.median(memory)), 250 * MEGABYTE, MEGABYTE, "MB"));
  }

  private double bareStart() throws IOException {
    var began = System.nanoTime();
    try (var bare = places.bare(places.barePostgres())) {
      Look.first(bare, READY);
      return (System.nanoTime() - began) / 1e9;
    }
  }

  /** What pages weigh, on a site that runs. */
  List<Line> weights() {
    var browser = new HttpBrowser(places.siteUrl(), places.siteUrl());
    var first = Weighed.firstVisit(browser).values().stream().mapToLong(Integer::longValue).sum();
    var plain = Look.at(places.sitePort(), traffics.sample(true, false)).body().length;
    var packed = Look.at(places.sitePort(), traffics.sample(true, true)).body().length;
    return List.of(
        Line.bytes("first visit, compressed", first, 150_000, 1_000, "kB"),
        Line.bytes("thread page of 20 posts, plain", plain, 60_000, 1_000, "kB"),
        Line.bytes("thread page of 20 posts, compressed", packed, 20_000, 1_000, "kB"));
  }
}
