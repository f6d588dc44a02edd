package commonground.contributions.moderation;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A space in which Ana writes and Ben reports. Fay is its facilitator, Mo its moderator. Everything
 * is done over HTTP.
 */
final class Watch {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Of Ana's post. */
  static final String SECRET = "Kowalczyk lives at number 7";

  private final int number = NUMBER.incrementAndGet();
  final TestSite site;
  final String slug = "watch-" + number;
  final String name = "The watch " + number;
  final SpaceId space;
  final PersonId fay;
  final PersonId mo;
  final PersonId ana;
  final PersonId ben;
  final DiscussionId thread;
  private final Map<PersonId, HttpBrowser> browsers = new HashMap<>();

  Watch(TestSite site, Visibility visibility) {
    this.site = site;
    this.space = site.world().space(slug, name, Kind.COMMUNITY, visibility);
    this.fay = join("Fay", Role.FACILITATOR);
    this.mo = join("Mo", Role.MODERATOR);
    this.ana = join("Ana", Role.MEMBER);
    this.ben = join("Ben", Role.MEMBER);
    this.thread = site.world().start(member(fay), "Walking", "Who walks?");
    site.world().reply(member(ana), thread, 1, SECRET);
  }

  PersonId join(String name, Role role) {
    var person = site.person(name + " Watch " + number);
    site.world().join(space, person, role);
    return person;
  }

  String name(PersonId person) {
    return site.world().people().find(person).orElseThrow().name();
  }

  Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  /** Signed in. */
  HttpBrowser by(PersonId person) {
    return browsers.computeIfAbsent(person, site::signedIn);
  }

  String path() {
    return "/spaces/" + slug;
  }

  String thread() {
    return path() + "/discussions/" + thread.value();
  }

  String form(int post) {
    return thread() + "/posts/" + post + "/report";
  }

  /** Reports Ana's post. */
  HttpBrowser.Page report(HttpBrowser by, String why, String words) {
    return by.get(form(2)).submit("main form", Map.of("why", why, "words", words));
  }

  /** The newest report of this space. */
  long newest() {
    return site.db()
        .the(
            "select max(id) as id from reports where space_id = $1",
            row -> row.number("id"),
            space);
  }

  String report() {
    return path() + "/reports/" + newest();
  }

  HttpBrowser.Page decide(PersonId by, String what, String words) {
    return by(by)
        .get(report())
        .submit("form[action$=/decision]", Map.of("what", what, "ground", "rules", "words", words));
  }

  /** What a page says, in its main part. */
  String says(PersonId who, String path) {
    return by(who).get(path).html().select("main").text();
  }

  /** Titles and states of what waits for somebody. */
  List<String> waiting(PersonId who) {
    return by(who)
        .get(path() + "/reports")
        .html()
        .select("h2:contains(Waiting) + ul .cg-row__title")
        .eachText();
  }

  /** The newest mail to somebody about this. */
  String mail(PersonId to, String about) {
    var mail = site.mail(site.email(to), about);
    return mail.subject() + "\n" + mail.text();
  }

  /** All mail to somebody. */
  List<String> mails(String to) {
    return new MailFolder(site.config().mail().folder())
        .newest(10_000).stream()
            .filter(mail -> mail.to().equals(to))
            .map(mail -> mail.subject() + "\n" + mail.text())
            .toList();
  }

  /** All are told who are to be told. */
  void quiet() {
    Eventually.that(
        "everybody is told",
        () ->
            site.db()
                    .<Long>the(
                        """
                        select count(*) as jobs
                        from jobs
                        where kind in ('tell_owner', 'tell_fallen', 'mail_decided', 'send_mail')
                        """,
                        row -> row.number("jobs"))
                == 0);
  }

  /** Why somebody was told of what. */
  List<String> told(PersonId person) {
    quiet();
    return site.db()
        .list(
            """
            select kind, reason from notices
            where person_id = $1 and kind in ('moderated', 'report_decided')
            order by id
            """,
            row -> row.text("kind") + " " + row.text("reason"),
            person);
  }

  /** What was done in the space, in order. */
  List<String> acts() {
    return site.db()
        .list(
            "select what from moderation_acts where space_id = $1 order by id",
            row -> row.text("what"),
            space);
  }
}
