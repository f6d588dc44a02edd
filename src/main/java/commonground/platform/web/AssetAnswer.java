package commonground.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Sends an asset: from memory, already compressed, kept by browsers for a year. */
final class AssetAnswer {

  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "public, max-age=60";

  private AssetAnswer() {}

  static void send(HttpServerRequest request, Asset asset) {
    var response = request.response();
    response
        .putHeader("Content-Type", asset.contentType())
        .putHeader("Cache-Control", asset.immutable() ? FOR_A_YEAR : ASK_AGAIN)
        .putHeader("ETag", asset.etag())
        .putHeader("Vary", "Accept-Encoding");
    if (asset.etag().equals(request.getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    var accepted = request.getHeader("Accept-Encoding");
    if (asset.gzip().length > 0 && accepted != null && accepted.contains("gzip")) {
      response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(asset.gzip()));
    } else {
      // "identity" keeps the server from compressing it once more.
      response.putHeader("Content-Encoding", "identity").end(Buffer.buffer(asset.plain()));
    }
  }
}
