package commonground.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a file piece by piece, no faster than the browser takes it. */
final class DownloadAnswer {

  private static final Logger log = LoggerFactory.getLogger(DownloadAnswer.class);

  private DownloadAnswer() {}

  static void send(HttpServerResponse response, Request request, Reply.Download file) {
    response
        .putHeader("Content-Type", file.contentType())
        .putHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .putHeader("Content-Length", Long.toString(file.length()))
        // Keeps the server from compressing it once more.
        .putHeader("Content-Encoding", "identity")
        .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .putHeader("Cache-Control", "no-store");
    if (request.isHead()) {
      response.end();
      return;
    }
    try {
      write(response, file);
    } catch (RuntimeException e) {
      // Half of it is there: only the end of the connection says that it is not whole.
      log.info("download broken off error={}", e.getClass().getName());
      response.reset();
    }
  }

  private static void write(HttpServerResponse response, Reply.Download file) {
    var sent = 0L;
    var number = 1;
    for (var piece = file.pieces().apply(number);
        piece.isPresent();
        piece = file.pieces().apply(++number)) {
      response.write(Buffer.buffer(piece.get())).await();
      sent += piece.get().length;
    }
    if (sent != file.length()) {
      throw new IllegalStateException(sent + " bytes of " + file.length() + " are there");
    }
    response.end().await();
  }
}
