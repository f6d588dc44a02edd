package commonground.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** How a request is written. */
final class Form {

  static final String TYPE = "application/x-www-form-urlencoded";

  private Form() {}

  /** A form's body of names and values in turn. */
  static String of(String... fields) {
    var pairs = new ArrayList<String>();
    for (var i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  static Map<String, String> headers(boolean compressed) {
    var headers = new HashMap<String, String>();
    if (compressed) {
      headers.put("Accept-Encoding", "gzip");
    }
    return headers;
  }
}
