package commonground.bench;

import commonground.discussions.Addresses;
import commonground.spaces.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What people ask the site, and what they must be told. */
final class Questions {

  private static final Pattern POSTED = Pattern.compile(".*said=posted-([0-9]+).*");

  /** Threads on the first page of a space's list. */
  private static final int LISTED = 30;

  private final Plan plan;
  private final Places places;
  private final Ledger ledger;
  private final boolean compressed;

  /**
   * @param compressed whether they ask for compressed answers
   */
  Questions(Plan plan, Places places, Ledger ledger, boolean compressed) {
    this.plan = plan;
    this.places = places;
    this.ledger = ledger;
    this.compressed = compressed;
  }

  /** A member opens a thread. */
  Ask page(Plan.Talk talk, int person) {
    return new Ask(
        plan.path(talk),
        signedIn(person),
        "",
        Right.page(
            compressed,
            parts("value=\"" + Cookies.token(person) + "\"", talk, 1, talk.posts() + replies(talk)),
            "href=\"/sign-in\""));
  }

  /** A visitor opens a thread of a public space. */
  Ask publicPage(Plan.Talk talk, RandomGenerator chance) {
    var headers = headers();
    headers.put("X-Forwarded-For", "10.1." + chance.nextInt(256) + "." + chance.nextInt(256));
    return new Ask(
        plan.path(talk),
        headers,
        "",
        Right.page(
            compressed,
            parts("href=\"/sign-in\"", talk, 1, talk.posts() + replies(talk)),
            "/sign-out"));
  }

  /** A member opens the last page of a thread. */
  Ask lastPage(Plan.Talk talk, int person) {
    var from = (talk.posts() - 1) / Addresses.PAGE * Addresses.PAGE + 1;
    return new Ask(
        plan.path(talk) + (from == 1 ? "" : "?from=" + from),
        signedIn(person),
        "",
        Right.page(
            compressed,
            parts("value=\"" + Cookies.token(person) + "\"", talk, from, talk.posts()),
            "href=\"/sign-in\""));
  }

  private int replies(Plan.Talk talk) {
    return ledger.replies(talk);
  }

  /**
   * @param reader what shows whose page it is
   * @param last the number of a post that must be there; those beyond the plan are replies of ours
   */
  private List<String> parts(String reader, Plan.Talk talk, int first, int last) {
    var parts = new ArrayList<String>();
    parts.add(reader);
    parts.add("<h1 class=\"govuk-heading-l\">" + plan.title(talk) + "</h1>");
    for (var number = first; number <= last; number++) {
      parts.add("id=\"post-" + number + "\"");
      parts.add(
          number <= talk.posts()
              ? "<div class=\"cg-prose\">" + Sentences.html(plan, talk, number) + "</div>"
              : "<p>Reply ");
    }
    return parts;
  }

  /** A member opens the list of a space: the latest threads, and how many there are. */
  Ask list(int space, int person) {
    var parts = new ArrayList<String>();
    parts.add("value=\"" + Cookies.token(person) + "\"");
    IntStream.range(0, Math.min(LISTED, plan.threads()))
        .mapToObj(back -> plan.talk(space, plan.threads() - back))
        .forEach(talk -> {
          parts.add("href=\"" + plan.path(talk));
          parts.add(plan.title(talk));
        });
    return new Ask(
        "/spaces/" + plan.slug(space) + "/discussions",
        signedIn(person),
        "",
        Right.page(compressed, parts, "href=\"/sign-in\""));
  }

  /** Somebody looks what is new; how much that is changes with each reply. */
  Ask catchUp(int person) {
    return new Ask(
        "/catch-up",
        signedIn(person),
        "",
        Right.page(
            compressed,
            List.of(
                "value=\"" + Cookies.token(person) + "\"",
                "<h1 class=\"govuk-heading-l\">Catch up</h1>",
                " new posts in ",
                "Question "),
            "href=\"/sign-in\""));
  }

  /** A member replies to a whole thread. */
  Ask reply(Plan.Talk talk, int person, RandomGenerator chance) {
    var once = new UUID(chance.nextLong(), chance.nextLong());
    var said = Sentences.reply(once.toString());
    var open = plan.audience(talk.space()) == Audience.EVERYONE;
    var form =
        Form.of(
            "_token",
            Cookies.token(person),
            "_once",
            once.toString(),
            "_audience",
            open ? "everyone" : "members",
            // The page of the form, whose draft the post ends.
            "_page",
            once.toString(),
            "post",
            said);
    var headers = signedIn(person);
    headers.put("Origin", places.siteUrl());
    headers.put("Content-Type", Form.TYPE);
    return new Ask(
        plan.path(talk) + "/posts",
        headers,
        form,
        Right.seeOther(POSTED, number -> ledger.confirm(talk, once, said, number)));
  }

  private Map<String, String> signedIn(int person) {
    var headers = headers();
    headers.put("Cookie", places.cookie() + "=" + Cookies.secret(person).text());
    return headers;
  }

  private Map<String, String> headers() {
    return Form.headers(compressed);
  }
}
