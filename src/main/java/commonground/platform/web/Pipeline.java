package commonground.platform.web;

import commonground.platform.db.DbFailure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every request goes through, in order: headers, assets, gate (size, type, origin), body,
 * session, limits, token, route. Failures end here as pages.
 */
final class Pipeline {

  private static final Logger log = LoggerFactory.getLogger(Pipeline.class);
  private static final String REQUEST = "request";
  private static final String BY_LINK = "by-link";

  /** What has no line in the route table. */
  private static final Routes.Line<Request> NOWHERE =
      new Routes.Line<>(
          new Route("any", "", "anyone"),
          Access.ANYONE,
          (visitor, request) -> Reply.notFound(),
          Routes.Takes.FORM);

  private final Serving site;
  private final Routes routes;
  private final Answer answer;
  private final Gate gate;
  private final Headers headers;
  private final Upgrade upgrade;
  private final Uploads uploads;
  private final BodyHandler forms =
      BodyHandler.create(false).setBodyLimit(Server.BODY_LIMIT).setHandleFileUploads(false);

  /**
   * @param gate one for all instances of the server, because it counts
   * @param uploads likewise
   */
  Pipeline(Serving site, Routes routes, Gate gate, Uploads uploads) {
    this.site = site;
    this.routes = routes;
    this.answer = new Answer(site.frame(), site.sessions(), site.secure());
    this.gate = gate;
    this.uploads = uploads;
    this.headers = new Headers(site.publicUrl());
    this.upgrade = new Upgrade(site, gate);
  }

  /** What the server hands each request to. */
  Consumer<HttpServerRequest> entry(Vertx vertx) {
    var router = router(vertx);
    return request -> {
      if (Paths.readable(request.uri())) {
        headers.add(request.response().headers());
        if (Upgrade.wanted(request)) {
          upgrade.answer(request);
        } else {
          router.handle(request);
        }
      } else {
        unreadable(request);
      }
    };
  }

  private Router router(Vertx vertx) {
    var router = Router.router(vertx);
    router.get("/assets/*").handler(this::asset);
    router.head("/assets/*").handler(this::asset);
    for (var line : routes.lines()) {
      switch (line.takes()) {
        case FORM, OFTEN -> {}
        case FILE -> router.post(line.route().path()).handler(Uploads::expect);
        case LINK -> router.post(line.route().path()).handler(Pipeline::byLink);
      }
    }
    router.post().handler(this::gate);
    router.post().handler(this::body);
    for (var line : routes.lines()) {
      var path = line.route().path();
      if (line.route().method().equals("GET")) {
        router.get(path).handler(context -> handle(context, line));
        router.head(path).handler(context -> handle(context, line));
      } else {
        router.post(path).handler(context -> handle(context, line));
      }
    }
    router.route().handler(context -> handle(context, NOWHERE));
    router.route().failureHandler(this::failed);
    return router;
  }

  private void asset(RoutingContext context) {
    var found = site.assets().find(context.normalizedPath());
    if (found.isEmpty()) {
      context.next();
      return;
    }
    AssetAnswer.send(context.request(), found.get());
  }

  private void gate(RoutingContext context) {
    (isByLink(context)
            ? gate.length(context.request())
            : gate.judge(context.request(), Uploads.is(context)))
        .ifPresentOrElse(refusal -> refuse(context, refusal), context::next);
  }

  /** Marks a request to a line that needs no page of ours. */
  private static void byLink(RoutingContext context) {
    context.put(BY_LINK, true);
    context.next();
  }

  private static boolean isByLink(RoutingContext context) {
    return context.get(BY_LINK) != null;
  }

  private void body(RoutingContext context) {
    if (Uploads.is(context)) {
      uploads.read(context, busy -> refuse(busy, Sorry.BUSY));
    } else {
      forms.handle(context);
    }
  }

  /**
   * Answers before the body is read, or in the midst of it: the connection ends with the answer.
   */
  private void refuse(RoutingContext context, Reply refusal) {
    context.response().putHeader("Connection", "close");
    send(context, visitor(context), refusal);
    Leftover.discard(context.vertx(), context.request());
  }

  private void handle(RoutingContext context, Routes.Line<?> line) {
    try {
      var request = request(context);
      send(context, request, decide(context, request, line));
    } catch (RuntimeException | StackOverflowError e) {
      Request known = context.get(REQUEST);
      var request = known == null ? visitor(context) : known;
      send(context, request, broken(request, line.route(), e));
    }
  }

  private Reply decide(RoutingContext context, Request request, Routes.Line<?> line) {
    return gate.limit(request, line.takes())
        .or(() -> isByLink(context) ? Optional.empty() : gate.token(context, request))
        .orElseGet(() -> line.answer(request));
  }

  private static Reply broken(Request request, Route route, Throwable e) {
    if (e instanceof RejectedExecutionException
        || (e instanceof DbFailure failure && failure.passing())) {
      log.warn("busy {} {}: {}", route.method(), route.path(), e.getMessage());
      return request.isPost()
          ? new Reply.SendAgain(503, Kept.Reason.BUSY, KeptForm.of(request))
          : Sorry.BUSY;
    }
    log.error("failed {} {}", route.method(), route.path(), e);
    return request.isPost()
        ? new Reply.SendAgain(500, Kept.Reason.BUSY, KeptForm.of(request))
        : Sorry.BROKEN;
  }

  /** What the router itself refused: a body that is too large, a form that cannot be read. */
  private void failed(RoutingContext context) {
    if (context.response().headWritten()) {
      return;
    }
    var status = context.statusCode();
    var page =
        switch (status) {
          case 413 -> Sorry.TOO_LARGE;
          case 400, 405, 415 -> Sorry.NOT_UNDERSTOOD;
          case 404 -> Sorry.NOT_FOUND;
          default -> Sorry.BROKEN;
        };
    if (page.status() >= 500) {
      log.error("failed {} {}", status, context.currentRoute(), context.failure());
    }
    refuse(context, page);
  }

  /** A request that is not HTTP as we take it: too long a line, too large a header, or garbage. */
  void unreadable(HttpServerRequest request) {
    var response = request.response();
    headers.add(response.headers());
    response.putHeader("Connection", "close");
    var cause = String.valueOf(request.decoderResult().cause());
    var page =
        cause.contains("TooLongHttpLine")
            ? Sorry.LONG_ADDRESS
            : cause.contains("TooLongHttpHeader") ? Sorry.LARGE_HEADER : Sorry.NOT_UNDERSTOOD;
    answer.send(response, request(request, Request.Target.UNKNOWN, Optional.empty()), page);
  }

  /** The request with whoever is signed in; found once, then kept with the context. */
  private Request request(RoutingContext context) {
    Request known = context.get(REQUEST);
    if (known != null) {
      return known;
    }
    var session =
        Optional.ofNullable(context.request().getCookie(site.cookieName()))
            .flatMap(cookie -> site.sessions().find(cookie.getValue()));
    var request =
        request(context.request(), Request.Target.of(context), session).with(Uploads.of(context));
    context.put(REQUEST, request);
    return request;
  }

  /** For pages that must not ask the database: nobody is signed in on them. */
  private Request visitor(RoutingContext context) {
    return request(context.request(), Request.Target.of(context), Optional.empty());
  }

  private Request request(
      HttpServerRequest http, Request.Target target, Optional<Session> session) {
    return new Request(http, target, session, site.address(http), site.tokens());
  }

  private void send(RoutingContext context, Request request, Reply reply) {
    answer.send(context.response(), request, reply);
  }
}
