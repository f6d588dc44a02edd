package commonground.platform.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Reads a form with a file (RFC 7578) into memory: nothing of it is written before the gate has
 * seen the form's token. The name that the file had on its owner's device is forgotten.
 */
final class Uploads {

  /** The files that came with a request, by the names of their fields. */
  private static final String FILES = "files";

  /** Larger bodies are refused by their header; files between this and the most are told of. */
  static final long BODY_LIMIT = 3L * Upload.MOST_BYTES;

  /** Four of the largest are 60 MB. */
  private final Semaphore places = new Semaphore(4);

  static boolean isMultipart(RoutingContext context) {
    var type = context.request().getHeader("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  static boolean is(RoutingContext context) {
    return context.get(FILES) != null;
  }

  static Map<String, Upload> of(RoutingContext context) {
    Map<String, Upload> files = context.get(FILES);
    return files == null ? Map.of() : files;
  }

  /** Marks a request to a line that takes files, so that the gate lets its body in. */
  static void expect(RoutingContext context) {
    if (isMultipart(context)) {
      context.put(FILES, new HashMap<String, Upload>());
    }
    context.next();
  }

  /** Reads the body, then goes on; ends the request with 413 if it has more than the limit. */
  void read(RoutingContext context, Handler<RoutingContext> busy) {
    if (!places.tryAcquire()) {
      busy.handle(context);
      return;
    }
    context.addEndHandler(done -> places.release());
    new Reading(context).start();
  }

  /** A body that is being read. */
  private static final class Reading {

    private final RoutingContext context;
    private long seen;
    private int kept;

    Reading(RoutingContext context) {
      this.context = context;
    }

    void start() {
      var request = context.request();
      request.setExpectMultipart(true);
      request.uploadHandler(this::keep);
      request.handler(this::count);
      request.exceptionHandler(broken -> end(400));
      request.endHandler(end -> {
        if (seen <= BODY_LIMIT) {
          context.next();
        }
      });
    }

    private void count(Buffer part) {
      var before = seen;
      seen += part.length();
      if (before <= BODY_LIMIT && seen > BODY_LIMIT) {
        end(413);
      }
    }

    private void end(int status) {
      if (!context.failed()) {
        context.fail(status);
      }
    }

    /** All files of a form share the room that there is for one. */
    private void keep(HttpServerFileUpload file) {
      var bytes = Buffer.buffer();
      file.handler(part -> {
        kept += part.length();
        if (kept <= Upload.MOST_BYTES) {
          bytes.appendBuffer(part);
        }
      });
      file.endHandler(end -> {
        var large = kept > Upload.MOST_BYTES;
        var upload = new Upload(large ? new byte[0] : bytes.getBytes(), large);
        of(context).put(file.name(), upload);
      });
    }
  }
}
