package commonground.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A room of the site, as its open pages hear it and people with such a page write in it. */
final class SiteRoom implements Venue {

  private static final Pattern PAGE =
      Pattern.compile(
          "data-revision=\"([0-9]+)\".* data-standing=\"([^\"]+)\".* data-all=\"([0-9]+)\"");

  /** Messages of a page. */
  private static final int SHOWN = 50;

  private final Places places;
  private final long id;
  private final String path;
  private final String standing;
  private volatile long revision;
  private volatile int last;

  /** Looks at its page, as a member of its space. */
  SiteRoom(Places places, String slug, long id, int member) {
    this.places = places;
    this.id = id;
    this.path = "/spaces/" + slug + "/chat/" + id;
    var right = Right.page(false, List.of("data-room=\"" + id + "\""), "href=\"/sign-in\"");
    var page = Look.at(places.sitePort(), new Ask(path, headers(member), "", right)).text();
    var found = PAGE.matcher(page);
    if (!found.find()) {
      throw new WrongAnswer(path, "does not say how far it is");
    }
    revision = Long.parseLong(found.group(1));
    standing = found.group(2);
    last = Integer.parseInt(found.group(3));
  }

  private Map<String, String> headers(int person) {
    var headers = new HashMap<String, String>();
    headers.put("Cookie", cookie(person));
    return headers;
  }

  private String cookie(int person) {
    return places.cookie() + "=" + Cookies.secret(person).text();
  }

  @Override
  public int port() {
    return places.sitePort();
  }

  @Override
  public String handshake(int person) {
    return Wire.handshake(
        port(), "/live", "Origin: " + places.siteUrl() + "\r\nCookie: " + cookie(person) + "\r\n");
  }

  /**
   * As every page does, to their notices and to what it shows; it says that it is one change
   * behind, and so is told as soon as it may hear.
   */
  @Override
  public List<String> subscribing(int person) {
    return List.of(
        "{\"subscribe\":\"me/" + person + "\",\"since\":0}",
        "{\"subscribe\":\"room/" + id + "\",\"since\":" + (revision - 1) + "}");
  }

  @Override
  public boolean welcomes(String frame) {
    return frame.equals("{\"room/" + id + "\":" + revision + "}");
  }

  @Override
  public int last() {
    return last;
  }

  @Override
  public void told(Told told) {
    revision = Math.max(revision, told.revision());
    last = Math.max(last, told.messages().getLast().number());
  }

  /** As the script of a page sends it that shows the last messages of the room. */
  @Override
  public Ask say(int person, int tag) {
    var shown = last;
    var once = UUID.randomUUID().toString();
    var words = "I am %s, and a walk before breakfast helped me most.".formatted(Told.tag(tag));
    var form =
        Form.of(
            "_once",
            once,
            "_seen",
            Long.toString(revision),
            "_audience",
            "members",
            "_page",
            once,
            "message",
            words,
            "first",
            Integer.toString(Math.max(1, shown - SHOWN + 1)),
            "last",
            Integer.toString(shown),
            "standing",
            standing,
            "end",
            "yes",
            "_shown",
            Long.toString(revision),
            "_token",
            Cookies.token(person),
            "_quiet",
            "1");
    var headers = headers(person);
    headers.put("Origin", places.siteUrl());
    headers.put("Content-Type", Form.TYPE);
    return new Ask(path + "/messages", headers, form, answer -> wrong(answer, tag));
  }

  private Optional<String> wrong(Answer answer, int tag) {
    var text = answer.text();
    return answer.status() == 200
            && text.contains("data-room=\"" + id + "\"")
            && text.contains(Told.tag(tag))
        ? Optional.empty()
        : Optional.of("status " + answer.status() + ": " + Right.beginning(answer));
  }
}
