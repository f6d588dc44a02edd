package commonground.platform.web;

/**
 * A file that is served as it is.
 *
 * @param gzip the same, compressed; empty where that saves too little
 * @param etag with its quotes, for {@code ETag}
 * @param immutable whether the address names this very content, so that it may be kept for a year
 */
@SuppressWarnings("ArrayRecordComponent") // Written out as they are; nobody compares two assets.
public record Asset(String contentType, byte[] plain, byte[] gzip, String etag, boolean immutable) {

  Asset at(boolean ownAddress) {
    return new Asset(contentType, plain, gzip, etag, ownAddress);
  }
}
