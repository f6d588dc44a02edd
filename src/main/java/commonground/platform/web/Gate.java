package commonground.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Decides which requests go further, before anything of them is carried out. */
final class Gate {

  /** A hospital is one address: five thousand people may sit behind one proxy. */
  private static final int VISITS_A_MINUTE = 6_000;

  private static final int ACTS_A_MINUTE_EACH = 600;

  private final Serving site;
  private final Limiter visitors = new Limiter(VISITS_A_MINUTE, Duration.ofMinutes(1));
  private final Limiter people = new Limiter(ACTS_A_MINUTE_EACH, Duration.ofMinutes(1));

  Gate(Serving site) {
    this.site = site;
  }

  /** Judges a POST by its headers, before its body is read. */
  Optional<Reply> judge(HttpServerRequest request) {
    if (origin(request) == Origins.FOREIGN) {
      return Optional.of(Sorry.FOREIGN);
    }
    if (length(request) > Server.BODY_LIMIT) {
      return Optional.of(Sorry.TOO_LARGE);
    }
    var type = request.getHeader("Content-Type");
    if (type == null
        || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
      return Optional.of(Sorry.NOT_UNDERSTOOD);
    }
    return Optional.empty();
  }

  private static long length(HttpServerRequest request) {
    var length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** After sign-in limits are per person; before it, per address. */
  Optional<Reply> limit(Request request) {
    var wait =
        request
            .session()
            .map(session -> people.take(Long.toString(session.person())))
            .orElseGet(() -> visitors.take(request.address()));
    return wait.map(time ->
        request.isPost()
            ? new Reply.SendAgain(429, Kept.Reason.BUSY, KeptForm.of(request))
            : new Reply.TooMany(time));
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
      // The page is ours but older than this sign-in: give the words back with a fresh token.
      return Optional.of(
          origin == Origins.OWN
              ? new Reply.SendAgain(409, Kept.Reason.STALE, KeptForm.of(request))
              : Sorry.FOREIGN);
    }
    return origin == Origins.OWN || site.tokens().ours(token)
        ? Optional.empty()
        : Optional.of(Sorry.FOREIGN);
  }

  private Origins origin(HttpServerRequest request) {
    return Origins.judge(
        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), site.publicUrl());
  }
}
