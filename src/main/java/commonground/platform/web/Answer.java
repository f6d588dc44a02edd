package commonground.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** Writes a reply to the response. The only place that does. */
final class Answer {

  private static final String HTML = "text/html; charset=utf-8";

  private final Frame frame;
  private final Sessions sessions;
  private final boolean secure;

  Answer(Frame frame, Sessions sessions, boolean secure) {
    this.frame = frame;
    this.sessions = sessions;
    this.secure = secure;
  }

  void send(HttpServerResponse response, Request request, Reply reply) {
    switch (reply) {
      case Reply.Page page -> page(response, request, page);
      case Reply.PageWithCookie both -> {
        cookie(response, both.cookie());
        page(response, request, both.page());
      }
      case Reply.SeeOther other -> {
        other.cookies().forEach(cookie -> cookie(response, cookie));
        if (other.clearSite()) {
          response.putHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        response.setStatusCode(303).putHeader("Location", other.path());
        response.putHeader("Cache-Control", "no-store").end();
      }
      case Reply.NotFound absent -> sorry(response, request, Sorry.NOT_FOUND);
      case Reply.Refused refused ->
          sorry(response, request, Sorry.refused(refused.status(), refused.why()));
      case Reply.TooMany many -> {
        retryAfter(response, many.pause());
        page(response, request, tooMany(request, many.pause()));
      }
      case Reply.SendAgain again -> {
        if (again.status() == 503 || again.status() == 429) {
          retryAfter(response, Duration.ofSeconds(10));
        }
        var kept = Kept.page(again.reason(), again.form(), request.token());
        page(response, request, new Reply.Page(again.status(), "web/kept", kept));
      }
      case Reply.KeptFor kept ->
          page(
              response,
              request,
              new Reply.Page(
                  kept.status(),
                  "web/kept",
                  Kept.until(kept.reason(), kept.form(), request.token(), kept.keeper())));
      case Reply.SignedInAgain again -> {
        cookie(response, again.session());
        again.others().forEach(cookie -> cookie(response, cookie));
        var session = sessions.find(again.session().value()).orElseThrow();
        send(
            response,
            request.as(session),
            new Reply.SendAgain(200, Kept.Reason.SIGNED_IN, again.form()));
      }
      case Reply.Download file -> DownloadAnswer.send(response, request, file);
      case Reply.Done done ->
          response.setStatusCode(204).putHeader("Cache-Control", "no-store").end();
      case Reply.Picture picture -> picture(response, request, picture);
      case Reply.Text text ->
          response
              .putHeader("Content-Type", text.contentType())
              .putHeader("Cache-Control", request.session().isEmpty() ? "no-cache" : "no-store")
              .end(text.text());
    }
  }

  /** With the version for a tag (RFC 9110, 8.8.3). */
  private static void picture(HttpServerResponse response, Request request, Reply.Picture picture) {
    var tag = "\"" + picture.version() + "\"";
    response.putHeader("ETag", tag).putHeader("Cache-Control", "private, no-cache");
    if (request.header("If-None-Match").equals(tag)) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", "image/jpeg").end(Buffer.buffer(picture.jpeg()));
    }
  }

  /** Refused, but what was typed is on the page. */
  private void sorry(HttpServerResponse response, Request request, Reply.Page page) {
    page(response, request, Sorry.with(KeptForm.of(request).words(), page));
  }

  private static Reply.Page tooMany(Request request, Duration pause) {
    return request.isPost()
        ? new Reply.Page(
            429, "web/kept", Kept.tooOften(pause, KeptForm.of(request), request.token()))
        : Sorry.tooMany(pause);
  }

  private static void retryAfter(HttpServerResponse response, Duration pause) {
    response.putHeader("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
  }

  private void page(HttpServerResponse response, Request request, Reply.Page page) {
    html(response, page.status(), caching(request, page), frame.page(request, page));
  }

  /** A page with a writing box may be kept by the browser itself, so that Back keeps the words. */
  private static String caching(Request request, Reply.Page page) {
    return page.view().writes() || request.session().isEmpty() ? "private, no-cache" : "no-store";
  }

  private static void html(HttpServerResponse response, int status, String caching, byte[] html) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", HTML)
        .putHeader("Cache-Control", caching)
        .putHeader("Vary", "Cookie")
        .end(Buffer.buffer(html));
  }

  private void cookie(HttpServerResponse response, Reply.SetCookie set) {
    response.addCookie(
        Cookie.cookie(set.name(), set.value())
            .setPath("/")
            .setHttpOnly(true)
            .setSecure(secure)
            .setSameSite(CookieSameSite.LAX)
            .setMaxAge(set.age().toSeconds()));
  }
}
