package commonground.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A browser without JavaScript: keeps cookies, follows redirects, sends forms with their hidden
 * fields.
 */
public final class HttpBrowser {

  private final String url;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  HttpBrowser(String url) {
    this.url = url;
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

    public Document html() {
      return Jsoup.parse(text(), response.uri().toString());
    }

    /** The value of the first field with this name, or "". */
    public String field(String name) {
      var field = html().selectFirst("[name=" + name + "]");
      return field == null ? "" : field.val();
    }

    /** Sends the form that the selector finds, with its own fields and these over them. */
    public Page submit(String form, Map<String, String> typed) {
      var found = html().selectFirst(form);
      if (found == null) {
        throw new AssertionError("No form " + form + " on " + path() + "\n" + text());
      }
      var fields = new java.util.LinkedHashMap<String, String>();
      for (var field : found.select("input[name], textarea[name], select[name]")) {
        fields.put(field.attr("name"), field.val());
      }
      fields.putAll(typed);
      return post(found.attr("action"), fields);
    }
  }

  public Page get(String path) {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  /** Sends a form as a page of the site would, with its Origin. */
  public Page post(String path, Map<String, String> fields) {
    return send(form(path, fields).header("Origin", url));
  }

  /** A POST request with these fields and no Origin, for tests that set their own headers. */
  public HttpRequest.Builder form(String path, Map<String, String> fields) {
    var pairs = new ArrayList<String>();
    fields.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
  }

  public Page send(HttpRequest.Builder request) {
    try {
      return new Page(
          client.send(
              request.timeout(Duration.ofSeconds(20)).build(),
              HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The token of the forms in this browser, as the account page has it. */
  public String token() {
    return get("/account").field("_token");
  }

  /** The cookies it holds, as name=value. */
  public List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .toList();
  }

  /** Forgets every cookie, as an expired session would. */
  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }
}
