package commonground.kill.posts;

import commonground.support.HttpBrowser;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Somebody who posts reply after reply, and does not let a dead server stop them. */
final class Writer implements Runnable {

  private static final Duration BETWEEN = Duration.ofMillis(15);
  private static final Duration AGAIN = Duration.ofMillis(100);
  private static final Pattern POSTED = Pattern.compile(".*said=posted-([0-9]+).*");

  private final int number;
  private final String email;
  private final String url;
  private final List<Long> threads;
  private final Ledger ledger;
  private final BooleanSupplier going;
  private final Random random;
  private HttpBrowser browser;
  private String token = "";

  /**
   * @param number from 1; no two have the same
   * @param going false when no new post shall be begun
   */
  Writer(
      int number,
      String email,
      String url,
      List<Long> threads,
      Ledger ledger,
      BooleanSupplier going) {
    this.number = number;
    this.email = email;
    this.url = url;
    this.threads = List.copyOf(threads);
    this.ledger = ledger;
    this.going = going;
    this.random = new Random(number);
    this.browser = browser();
  }

  private HttpBrowser browser() {
    return new HttpBrowser(url, url);
  }

  /** What came of sending a post. */
  private enum Outcome {
    KEPT,
    /** It did not get as far as the server. */
    NOT_SENT,
    UNKNOWN
  }

  @Override
  public void run() {
    for (var count = 1; going.getAsBoolean(); count++) {
      var thread = threads.get(random.nextInt(threads.size()));
      post(new Sent(thread, UUID.randomUUID(), "Writer " + number + ", reply " + count));
      pause(BETWEEN);
    }
  }

  /** Half of the posts whose outcome is unknown are sent again until it is known. */
  private void post(Sent post) {
    var insists = random.nextBoolean();
    var unknown = false;
    while (true) {
      var outcome = send(post);
      if (outcome == Outcome.KEPT) {
        return;
      }
      if (outcome == Outcome.UNKNOWN) {
        ledger.unknown(post);
        unknown = true;
      }
      if ((unknown && !insists) || (!unknown && !going.getAsBoolean())) {
        return;
      }
      pause(AGAIN);
    }
  }

  private Outcome send(Sent post) {
    try {
      if (token.isEmpty() && !signIn()) {
        return Outcome.NOT_SENT;
      }
    } catch (UncheckedIOException | AssertionError e) {
      // It was killed while we came in: begin again.
      return Outcome.NOT_SENT;
    }
    try {
      var path = "/spaces/" + PostRun.SPACE + "/discussions/" + post.thread() + "/posts";
      var form = Map.of("_token", token, "_once", post.once().toString(), "post", post.words());
      var answer = browser.sendOnly(browser.form(path, form).header("Origin", url));
      return read(post, answer);
    } catch (UncheckedIOException e) {
      return e.getCause() instanceof ConnectException
              || e.getCause() instanceof HttpConnectTimeoutException
          ? Outcome.NOT_SENT
          : Outcome.UNKNOWN;
    }
  }

  private Outcome read(Sent post, HttpBrowser.Page answer) {
    var posted = POSTED.matcher(answer.header("Location"));
    if (answer.status() == 303 && posted.matches()) {
      ledger.acknowledged(post, Integer.parseInt(posted.group(1)));
      return Outcome.KEPT;
    }
    return switch (answer.status()) {
      // Stopped at the door.
      case 429 -> Outcome.NOT_SENT;
      // The database went away under it, perhaps after the commit.
      case 503 -> Outcome.UNKNOWN;
      default -> {
        ledger.strange("POST " + answer.status() + " " + answer.header("Location"));
        token = "";
        yield Outcome.UNKNOWN;
      }
    };
  }

  private boolean signIn() {
    browser = browser();
    var page = browser.get("/sign-in");
    if (page.status() != 200) {
      return false;
    }
    var in =
        page.submit(
            "form[action=/sign-in]",
            Map.of("email", email, "password", PostRun.PASSWORD, "_how", "password"));
    if (in.status() != 200) {
      return false;
    }
    token = browser.token();
    return !token.isEmpty();
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
