package commonground.platform.web;

import commonground.platform.config.RateLimits;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Decides which requests go further, before anything of them is carried out. */
final class Gate {

  /** A hospital is one address: five thousand people may sit behind one proxy. */
  private static final int VISITS_A_MINUTE = 60_000;

  /**
   * A page saves what is typed every three seconds: room for a dozen of them. None of it is an act.
   */
  private static final int SAVES_A_MINUTE = 240;

  private final Serving site;
  private final Limiter visitors = minute(VISITS_A_MINUTE);
  private final Limiter readers;
  private final Limiter signIns;
  private final Limiter writers;
  private final Limiter saves = minute(SAVES_A_MINUTE);

  Gate(Serving site, RateLimits limits) {
    this.site = site;
    this.signIns = minute(limits.signInsPerAddress());
    this.writers = minute(limits.writesPerPerson());
    this.readers = minute(limits.pagesPerPerson());
  }

  private static Limiter minute(int acts) {
    return new Limiter(acts, Duration.ofMinutes(1));
  }

  /**
   * Judges a POST by its headers, before its body is read.
   *
   * @param file whether it goes where files are taken, and says that it may carry one
   */
  Optional<Reply> judge(HttpServerRequest request, boolean file) {
    if (origin(request) == Origins.FOREIGN) {
      return Optional.of(Sorry.foreign(site.publicUrl()));
    }
    if (length(request, file).isPresent()) {
      return length(request, file);
    }
    if (file) {
      return Optional.empty();
    }
    var type = request.getHeader("Content-Type");
    if (type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
      return Optional.of(Sorry.NOT_UNDERSTOOD);
    }
    return Optional.empty();
  }

  /** Judges a POST that may come from anywhere. */
  Optional<Reply> length(HttpServerRequest request) {
    return length(request, false);
  }

  private static Optional<Reply> length(HttpServerRequest request, boolean file) {
    return bytes(request) > (file ? Uploads.BODY_LIMIT : Server.BODY_LIMIT)
        ? Optional.of(Sorry.TOO_LARGE)
        : Optional.empty();
  }

  private static long bytes(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** After sign-in limits are per person; before it, per address. */
  Optional<Reply> limit(Request request, Routes.Takes takes) {
    var person = request.session().map(session -> Long.toString(session.person()));
    var limiter =
        person.isPresent()
            ? request.isPost() ? writers(takes) : readers
            : request.isPost() ? signIns : visitors;
    return limiter.take(person.orElseGet(request::address)).map(Reply.TooMany::new);
  }

  /** Counts a page that somebody opens; says how long to wait if there were too many. */
  Optional<Duration> page(Session session) {
    return readers.take(Long.toString(session.person()));
  }

  private Limiter writers(Routes.Takes takes) {
    return takes == Routes.Takes.OFTEN ? saves : writers;
  }

  /** Asks a POST for its token. */
  Optional<Reply> token(RoutingContext context, Request request) {
    if (!request.isPost()) {
      return Optional.empty();
    }
    var token = request.form().raw("_token");
    var origin = origin(context.request());
    if (request.session().isPresent()) {
      if (FormTokens.same(token, request.session().get().token())) {
        return Optional.empty();
      }
      // The page is ours but older than this sign-in: give the words back with a fresh token. A
      // form that waited for the sign-in needs to wait no longer.
      var sent = KeptForm.of(request);
      return Optional.of(
          origin == Origins.OWN
              ? new Reply.SendAgain(
                  409,
                  Kept.Reason.STALE,
                  request.kept().filter(kept -> signsIn(request)).orElse(sent))
              : Sorry.foreign(site.publicUrl()));
    }
    return origin == Origins.OWN || site.tokens().ours(token)
        ? Optional.empty()
        : Optional.of(Sorry.foreign(site.publicUrl()));
  }

  private static boolean signsIn(Request request) {
    return request.path().equals("/sign-in") || request.path().startsWith("/sign-in/");
  }

  private Origins origin(HttpServerRequest request) {
    return Origins.judge(
        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), site.publicUrl());
  }
}
