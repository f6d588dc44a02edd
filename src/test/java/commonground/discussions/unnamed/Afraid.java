package commonground.discussions.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A hidden space in which Quilla writes without her name. Ben answers, Fay facilitates, and Cal is
 * told of everything and says nothing.
 */
final class Afraid {

  static final String WORDS = "My heart is failing and I am afraid";

  private static int spaces;

  private final TestSite site;
  private final Joins joins;
  final String slug = "safe-" + ++spaces;
  final String path = "/spaces/" + slug + "/discussions";
  final SpaceId space;
  // First: who has the lowest number stands in events about all who are told.
  final PersonId cal;
  final PersonId ana;
  final PersonId ben;
  final PersonId fay;
  final HttpBrowser anas;
  final HttpBrowser bens;

  Afraid(TestSite site) {
    this.site = site;
    this.joins = new Joins(site.db());
    space = site.world().space(slug, "Safe " + spaces, Kind.RUG, Visibility.HIDDEN);
    cal = join("Cal Silent", Role.MEMBER);
    ana = join("Quilla Afraid", Role.MEMBER);
    ben = join("Ben Other", Role.MEMBER);
    fay = join("Fay Runner", Role.FACILITATOR);
    anas = site.signedIn(ana);
    bens = site.signedIn(ben);
    // Everybody hears of everything.
    for (var who : List.of(anas, bens, site.signedIn(cal))) {
      who.get("/spaces/" + slug + "/me")
          .submit("form[action$=/me/attention]", Map.of("attention", "every_post"));
    }
  }

  PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    site.world().call(space, person, name + " " + slug);
    return person;
  }

  List<String> person() {
    return person(ana, "Quilla Afraid");
  }

  List<String> person(PersonId who, String name) {
    var sessions =
        site.db()
            .list(
                "select id from sessions where person_id = $1",
                row -> Long.toString(row.number("id")),
                who);
    var all = new LinkedHashSet<>(sessions);
    all.addAll(List.of(Long.toString(who.value()), site.email(who), name + " " + slug));
    return List.copyOf(all);
  }

  /** The post with these words: its words and number, and that of whom it shows. */
  List<String> post(String words) {
    return site.db()
        .the(
            "select id, writer_id from posts where source = $1 and discussion_id in"
                + " (select id from discussions where space_id = $2)",
            row ->
                row.number("writer_id") == ana.value()
                    ? List.of(words, Long.toString(row.number("id")))
                    : List.of(
                        words,
                        Long.toString(row.number("id")),
                        Long.toString(row.number("writer_id"))),
            words,
            space);
  }

  void assertNobodyKnows(String words, String when) {
    assertNobodyKnows(post(words), when);
  }

  /**
   * What joins the writer with the post joins somebody as well who is told of everything and says
   * nothing.
   */
  void assertNobodyKnows(List<String> post, String when) {
    quiet();
    var theirs = new ArrayList<>(joins.of(post, person()));
    joins.of(post, person(cal, "Cal Silent")).stream()
        .map(Afraid::how)
        .forEach(how ->
            theirs.stream()
                .filter(one -> how(one).equals(how))
                .findFirst()
                .ifPresent(theirs::remove));
    assertEquals(List.of(), theirs, when);
    assertNoDraftKnows(when);
  }

  void assertNoDraftKnows(String when) {
    assertEquals(List.of(), joins.drafts(ana.value()), when);
  }

  /** Until all is told; what is to be erased in ten minutes is not waited for. */
  void quiet() {
    Eventually.that("all is told", () -> jobs() == 0);
  }

  private long jobs() {
    return site.db()
        .the(
            """
            select count(*) as jobs
            from jobs
            where kind in ('tell_of_post', 'tell_of_edit', 'tell_owner', 'mail_alias', 'mail_decided', 'mail_name_seen',
              'send_mail')
            """,
            row -> row.number("jobs"));
  }

  private static String how(String found) {
    return found.replaceAll(":.*", "");
  }

  /** Opens a page, keeps a draft of the words and posts them. */
  HttpBrowser.Page send(HttpBrowser from, String page, Map<String, String> more) {
    var form = from.get(page);
    var fields = new HashMap<>(HttpBrowser.fields(form.form("form.cg-reply")));
    fields.remove("unnamed");
    fields.putAll(more);
    fields.put("_saves", "3");
    from.post("/drafts", fields);
    return from.post(form.form("form.cg-reply").attr("action"), fields);
  }

  String start() {
    var page =
        send(anas, path + "/new", Map.of("title", "Afraid", "post", WORDS, "unnamed", "yes"));
    assertTrue(page.text().contains("Someone in this space (A)"), page.text());
    return page.path().replaceAll("[?#].*", "");
  }

  /** Joined with the post by somebody who has the whole database. */
  String joined(String words) {
    quiet();
    return String.join("\n", joins.of(post(words), person()));
  }
}
