package commonground.chat;

import commonground.people.EmailAddress;
import commonground.people.Erasure;
import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A space in which people chat over HTTP: Fay is its facilitator, Mo its moderator, Ana and Ben are
 * members, Olly observes.
 */
public final class Lounge {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final int number = NUMBER.incrementAndGet();
  public final TestSite site;
  public final String slug = "lounge-" + number;
  public final String name = "The lounge " + number;
  public final SpaceId space;
  public final PersonId fay;
  public final PersonId mo;
  public final PersonId ana;
  public final PersonId ben;
  public final PersonId olly;
  private final Map<PersonId, HttpBrowser> browsers = new HashMap<>();

  public Lounge(TestSite site, Visibility visibility) {
    this.site = site;
    this.space = site.world().space(slug, name, Kind.COMMUNITY, visibility);
    this.fay = join("Fay", Role.FACILITATOR);
    this.mo = join("Mo", Role.MODERATOR);
    this.ana = join("Ana", Role.MEMBER);
    this.ben = join("Ben", Role.MEMBER);
    this.olly = join("Olly", Role.OBSERVER);
  }

  public PersonId join(String name, Role role) {
    var person = site.person(name + " Lounge " + number);
    site.world().join(space, person, role);
    return person;
  }

  public String name(PersonId person) {
    return site.world().people().find(person).orElseThrow().name();
  }

  public Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  /** Signed in. */
  public HttpBrowser by(PersonId person) {
    return browsers.computeIfAbsent(person, site::signedIn);
  }

  public String chat() {
    return "/spaces/" + slug + "/chat";
  }

  /** The space's own room. */
  public String room() {
    var id =
        site.db()
            .<Long>the(
                "select id from rooms where space_id = $1 and name is null",
                row -> row.number("id"),
                space);
    return chat() + "/" + id;
  }

  public HttpBrowser.Page open(PersonId by, String name) {
    return by(by).get(chat() + "/new").submit("main form", Map.of("name", name));
  }

  /** A room that Fay opens. */
  public String opened(String name) {
    return open(fay, name).path().replaceFirst("[?#].*", "");
  }

  /** Sends a message from the page of a room. */
  public HttpBrowser.Page send(PersonId by, String room, String words) {
    return by(by).get(room).submit("form[action$=/messages]", Map.of("message", words));
  }

  /** A press of a button whose page was opened before anything hid it. */
  public HttpBrowser.Page post(PersonId by, String path, Map<String, String> typed) {
    var fields = new HashMap<>(typed);
    fields.put("_token", by(by).token());
    return by(by).post(path, fields);
  }

  public HttpBrowser.Page post(PersonId by, String path) {
    return post(by, path, Map.of());
  }

  /** What a page says, in its main part. */
  public String says(PersonId who, String path) {
    return by(who).get(path).html().select("main").text();
  }

  /** The words of messages, in order. */
  public List<String> lines(PersonId who, String room) {
    return by(who).get(room).html().select(".cg-line .cg-prose").eachText();
  }

  /** What was recorded about a room, with the revision that it made. */
  public List<String> events(String room) {
    return site.db()
        .list(
            """
            select replace(kind, 'chat.', '') || ' ' || (data ->> 'revision') as fact
            from events
            where kind like 'chat.%' and (data ->> 'room')::bigint = ($1::text)::bigint
            order by (data ->> 'revision')::bigint
            """,
            row -> row.text("fact"), room.replaceAll(".*/", ""));
  }

  public long revision(String room) {
    return site.db()
        .the(
            "select revision from rooms where id = ($1::text)::bigint",
            row -> row.number("revision"),
            room.replaceAll(".*/", ""));
  }

  /** The newest mail to somebody about this. */
  public String mail(PersonId to, String about) {
    var mail = site.mail(site.email(to), about);
    return mail.subject() + "\n" + mail.text();
  }

  /** All mail to somebody. */
  public List<String> mails(PersonId to) {
    return new MailFolder(site.config().mail().folder())
        .newest(10_000).stream()
            .filter(mail -> mail.to().equals(site.email(to)))
            .map(mail -> mail.subject() + "\n" + mail.text())
            .toList();
  }

  /** What was done in the space, in order. */
  public List<String> acts() {
    return site.db()
        .list(
            "select kind || ' ' || what || ' ' || ground as act from moderation_acts"
                + " where space_id = $1 order by id",
            row -> row.text("act"),
            space);
  }

  /** What somebody has said here, and elsewhere, is erased as they wish. */
  public void erase(PersonId person) {
    var erasure =
        new Erasure(
            person,
            Erasure.Wish.REMOVE_WORDS,
            site.db().clock().instant(),
            new EmailAddress("gone@test.example"),
            List.of());
    for (var step : new ChatHoldings(new Markdown()).erasure()) {
      for (var left = 1; left > 0; ) {
        left = site.db().transaction(tx -> step.act().on(tx, erasure));
      }
    }
  }
}
