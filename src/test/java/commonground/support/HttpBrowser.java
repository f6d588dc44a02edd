package commonground.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, sends forms with their hidden
 * fields. Two pages of one browser are two tabs of it.
 */
public final class HttpBrowser {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String url;
  private final String origin;
  private final Map<String, String> cookies;

  /**
   * @param url where the server listens
   * @param origin the public address, as a browser would send it
   */
  public HttpBrowser(String url, String origin) {
    this(url, origin, new LinkedHashMap<>());
  }

  private HttpBrowser(String url, String origin, Map<String, String> cookies) {
    this.url = url;
    this.origin = origin;
    this.cookies = cookies;
  }

  /**
   * The same browser, whose requests another node of the site answers.
   *
   * @param node where that listens
   */
  public HttpBrowser through(String node) {
    return new HttpBrowser(node, origin, cookies);
  }

  /** The same browser, which holds this cookie from now on. */
  HttpBrowser holding(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** A page as the server sent it. */
  public final class Page {
    private final HttpResponse<byte[]> response;

    Page(HttpResponse<byte[]> response) {
      this.response = response;
    }

    public int status() {
      return response.statusCode();
    }

    /** GET or POST. */
    public String method() {
      return response.request().method();
    }

    /** Where the redirects ended, without the site's address. */
    public String path() {
      return response.uri().toString().substring(url.length());
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
      return response.body();
    }

    /** A header, or "". */
    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public List<String> headers(String name) {
      return response.headers().allValues(name);
    }

    public Document html() {
      return Jsoup.parse(text(), response.uri().toString());
    }

    /** The value of the first field with this name, or "". */
    public String field(String name) {
      var field = html().selectFirst("[name=" + name + "]");
      return field == null ? "" : field.val();
    }

    /** The form that the selector finds, with its own fields and these over them, is sent. */
    public Page submit(String form, Map<String, String> typed) {
      var found = form(form);
      var fields = fields(found);
      fields.putAll(typed);
      return post(found.attr("action"), fields);
    }

    /** The form that the selector finds, sent with this file in that field (RFC 7578). */
    public Page upload(String form, String field, byte[] file) {
      var found = form(form);
      var fields = fields(found);
      fields.remove(field);
      return send(multipart(found.attr("action"), fields, field, file).header("Origin", origin));
    }

    /** The page behind the link with exactly this text. */
    public Page follow(String link) {
      return html().select("main a").stream()
          .filter(a -> a.text().equals(link))
          .findFirst()
          .map(a -> HttpBrowser.this.get(a.attr("href")))
          .orElseThrow(() -> new AssertionError("No link " + link + " on\n" + html().text()));
    }

    /** The form that the selector finds. */
    public Element form(String selector) {
      var found = html().selectFirst(selector);
      if (found == null) {
        throw new AssertionError("No form " + selector + " on " + path() + "\n" + text());
      }
      return found;
    }
  }

  /** The fields of a form as the page fills them in; boxes that are not ticked are not sent. */
  public static Map<String, String> fields(Element form) {
    var fields = new LinkedHashMap<String, String>();
    for (var field : form.select("input[name], textarea[name], select[name]")) {
      if (field.is("[type=checkbox], [type=radio]") && !field.hasAttr("checked")) {
        continue;
      }
      fields.put(field.attr("name"), field.is("select") ? chosen(field) : field.val());
    }
    return fields;
  }

  /** As browsers have it: the first one, if none is chosen. */
  private static String chosen(Element select) {
    var chosen = select.selectFirst("option[selected]");
    var shown = chosen == null ? select.selectFirst("option") : chosen;
    return shown == null ? "" : shown.val();
  }

  public Page get(String path) {
    return send(request(path));
  }

  /** Sends a form as a page of the site would, with its Origin. */
  public Page post(String path, Map<String, String> fields) {
    return send(form(path, fields).header("Origin", origin));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  /** A POST request with these fields and no Origin, for tests that set their own headers. */
  public HttpRequest.Builder form(String path, Map<String, String> fields) {
    var pairs = new ArrayList<String>();
    fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return body(path, String.join("&", pairs));
  }

  /** A POST request with a form as its bytes stand here, percent-encoded or not. */
  public HttpRequest.Builder body(String path, String encoded) {
    return request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded, StandardCharsets.ISO_8859_1));
  }

  /** A POST request with these fields and then a file. */
  public HttpRequest.Builder multipart(
      String path, Map<String, String> fields, String field, byte[] file) {
    var line = "--a-boundary-that-is-in-no-test\r\n";
    var head = new StringBuilder();
    fields.forEach((name, value) ->
        head.append(line).append(disposition(name)).append("\r\n\r\n" + value + "\r\n"));
    head.append(line).append(disposition(field)).append("; filename=\"../a\u202Eb.jpg\"\r\n");
    head.append("Content-Type: application/octet-stream\r\n\r\n");
    return request(path)
        .header("Content-Type", "multipart/form-data; boundary=a-boundary-that-is-in-no-test")
        .POST(
            HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head.toString()),
                HttpRequest.BodyPublishers.ofByteArray(file),
                HttpRequest.BodyPublishers.ofString("\r\n" + line.strip() + "--\r\n")));
  }

  private static String disposition(String name) {
    return "Content-Disposition: form-data; name=\"" + name + "\"";
  }

  /** Sends it and follows where it leads. */
  public Page send(HttpRequest.Builder request) {
    var page = sendOnly(request);
    for (var hops = 0; hops < 5 && !page.header("Location").isEmpty(); hops++) {
      page = sendOnly(HttpRequest.newBuilder(page.response.uri().resolve(page.header("Location"))));
    }
    return page;
  }

  /** Sends it and gives the very answer, even if that leads elsewhere. */
  public Page sendOnly(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", String.join("; ", cookies()));
    }
    var page = new Page(exchange(request.timeout(Duration.ofSeconds(20)).build()));
    page.headers("Set-Cookie").forEach(this::take);
    return page;
  }

  private static HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Takes a Set-Cookie header; the site's cookies all hold for the whole of it. */
  private void take(String header) {
    var pair = header.substring(0, header.indexOf(';'));
    var name = pair.substring(0, pair.indexOf('='));
    if (header.contains("Max-Age=0")) {
      cookies.remove(name);
    } else {
      cookies.put(name, pair.substring(name.length() + 1));
    }
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The token of the forms in this browser, as each page's header has it; "" if signed out. */
  public String token() {
    var field = get("/help").html().selectFirst("form[action=/sign-out] [name=_token]");
    return field == null ? "" : field.val();
  }

  public String origin() {
    return origin;
  }

  /** The cookies it holds, as name=value. */
  public List<String> cookies() {
    return cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList();
  }

  /** Forgets every cookie, as an expired session would. */
  public void forgetCookies() {
    cookies.clear();
  }
}
