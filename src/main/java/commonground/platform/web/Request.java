package commonground.platform.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What a handler may know of the request it answers. */
public final class Request {

  private final HttpServerRequest http;
  private final Target target;
  private final Optional<Session> session;
  private final String address;
  private final FormTokens tokens;
  private final Form form;
  private final Map<String, Upload> files;

  /** What was asked for: the path, the parameters in it and in the query, decoded. */
  record Target(String path, Map<String, String> parameters, Form query) {

    /** For a request whose address cannot be read. */
    static final Target UNKNOWN = new Target("/", Map.of(), Form.of(List.of()));

    static Target of(RoutingContext context) {
      return new Target(
          context.normalizedPath(), context.pathParams(), Form.of(context.queryParams()));
    }
  }

  Request(
      HttpServerRequest http,
      Target target,
      Optional<Session> session,
      String address,
      FormTokens tokens) {
    this(http, target, session, address, tokens, Map.of());
  }

  private Request(
      HttpServerRequest http,
      Target target,
      Optional<Session> session,
      String address,
      FormTokens tokens,
      Map<String, Upload> files) {
    this.http = http;
    this.target = target;
    this.session = session;
    this.address = address;
    this.tokens = tokens;
    this.form = Form.of(http.formAttributes());
    this.files = files;
  }

  /** The same request with the files that came with it. */
  Request with(Map<String, Upload> files) {
    return new Request(http, target, session, address, tokens, files);
  }

  /** The same request once its sender has signed in with it. */
  Request as(Session now) {
    return new Request(http, target, Optional.of(now), address, tokens, files);
  }

  public boolean isPost() {
    return http.method().equals(HttpMethod.POST);
  }

  /** Whether only the head of the answer is wanted. */
  boolean isHead() {
    return http.method().equals(HttpMethod.HEAD);
  }

  /** The path asked for, without the query. */
  public String path() {
    return target.path();
  }

  /** The path with its query, to come back to after signing in. */
  public String pathAndQuery() {
    var query = http.query();
    return query == null ? path() : path() + "?" + query;
  }

  /** A {@code :name} of the route's path, decoded. */
  public String parameter(String name) {
    return Form.clean(target.parameters().getOrDefault(name, ""));
  }

  /** A {@code :name} that is a number from 1 to 18 digits; empty for anything else. */
  public OptionalLong number(String name) {
    var text = parameter(name);
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  public Form form() {
    return form;
  }

  /** The file in this field of the form, on a line that takes files. */
  public Upload file(String name) {
    return files.getOrDefault(name, Upload.NONE);
  }

  public Form query() {
    return target.query();
  }

  public Optional<Session> session() {
    return session;
  }

  /** The token that a form on this page must carry. */
  public String token() {
    return session.map(Session::token).orElseGet(tokens::make);
  }

  /** The value of a cookie. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(http.getCookie(name)).map(cookie -> cookie.getValue());
  }

  /** Where the browser is, to count by ({@link Network}). Never logged, never stored. */
  public String address() {
    return address;
  }

  /** A header, or "". */
  String header(String name) {
    var value = http.getHeader(name);
    return value == null ? "" : value;
  }

  /** The browser's description of itself, cut to 300 characters. */
  public String userAgent() {
    var text = Form.clean(header("User-Agent"));
    return text.length() <= 300 ? text : text.substring(0, 300);
  }

  /** The form that travels with this one, if any. */
  public Optional<KeptForm> kept() {
    return KeptForm.decode(form.raw(KeptForm.FIELD));
  }
}
