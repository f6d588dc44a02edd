package commonground.leaving;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who has left a trace in every table of a site, and can be told by each of them. Fay runs
 * the spaces and stays.
 */
final class Leaver {

  static final String ADDRESS = "203.0.113.77";
  static final String AGENT = "Mozilla/5.0 (Windows NT 10.0) Leaverfox/77.0";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final TestSite site;
  final int number = NUMBER.incrementAndGet();
  final String name = "Zoë O'Leaver the " + number + "th";
  final String otherName = "Zed In Space " + number;
  final String email = "zoe.leaver." + number + "@test.example";
  final PersonId person;
  final PersonId fay;
  final HttpBrowser browser;
  final DiscussionId thread;
  private final SpaceId home;

  /** What tells who it was, and may be nowhere once they are gone. */
  List<String> traces() {
    return List.of(
        name,
        otherName,
        email,
        "A biography of mine " + number,
        "ask me about poles " + number,
        "an answer of mine " + number,
        "a label of mine " + number,
        "words of mine to a newcomer " + number,
        "removed because of me " + number,
        "inspected because of me " + number,
        "removed a post because of me " + number,
        "a topic of mine " + number,
        "declined a summary because of me " + number,
        "a draft of mine " + number,
        "I told of somebody " + number,
        "an appeal of mine " + number,
        "decided because of me " + number,
        "paused because of me " + number,
        "looked up for a reason of mine " + number,
        "removed a message because of me " + number,
        "Leaverfox");
  }

  /** What they wrote for others. */
  List<String> words() {
    return List.of(
        "A title of mine " + number,
        "the first words of mine " + number,
        "changed words of mine " + number,
        "more words of mine " + number,
        "closed for a reason of mine " + number,
        "a summary of mine " + number,
        "a summary that I changed " + number,
        "a warning of mine " + number,
        "a message of mine " + number,
        "a changed message of mine " + number,
        "a room of mine " + number,
        "held for a reason of mine " + number,
        "calmed a room with words of mine " + number);
  }

  Leaver(TestSite site) {
    this.site = site;
    var world = site.world();
    person = world.person(name, email, false);
    site.givePassword(person);
    // So that every column about them says something; somebody else looks after the site too.
    world.person("Ada Admin", "ada.admin@test.example", true);
    site.db()
        .run(
            """
            update people
            set site_administrator = true, time_zone = 'Europe/Paris', shown_in_rooms = true
            where id = $1
            """,
            person);
    fay = site.person("Fay Stays " + number);
    home = space("home", Joining.ASK);
    world.join(home, fay, Role.FACILITATOR);
    world.join(home, person, Role.FACILITATOR, Perspective.PATIENT);
    world.introduce(
        member(), otherName, "A biography of mine " + number, "ask me about poles " + number);
    thread =
        world.start(member(), "A title of mine " + number, "the first words of mine " + number);
    world.reply(world.member(fay, slug("home")), thread, 1, "An answer of Fay's");
    world.edit(member(), thread, 1, "changed words of mine " + number);
    removedByModerator(world.member(fay, slug("home")));
    summedUp();
    upkeep();
    safe();
    draft();
    attached();
    new Chatted(this, home).all();
    browser = signIn();
    joining();
    trouble();
    mail();
    told();
    new Judged(site, home, thread, person, fay, number).all();
  }

  /** A post behind a warning, one without a name, and names that they looked up. */
  private void safe() {
    var db = site.db();
    db.run(
        "update posts set warning = $2 where discussion_id = $1 and number = 1",
        thread,
        "a warning of mine " + number);
    db.run(
        """
        with alias as (
          insert into people (email, name, created_at, closed_at)
          values ($3, 'Someone in this space (A)', now(), now())
          returning id)
        insert into unnamed (alias_id, discussion_id, space_id, person_id, place)
        select a.id, d.id, d.space_id, $2, 1 from alias a join discussions d on d.id = $1
        """,
        thread,
        person,
        "alias-" + thread.value() + "@erased.invalid");
    db.run(
        """
        insert into name_sights (post_id, asked_by, asked_at, reason, agreed_by, agreed_at)
        select p.id, w.asked, now(), w.reason, w.agreed, now()
        from posts p
        cross join (values ($2::bigint, $4, $3::bigint), ($3, 'Fay asks', $2)) w (asked, reason, agreed)
        where p.discussion_id = $1 and p.number = 2
        """,
        thread,
        person,
        fay,
        "looked up for a reason of mine " + number);
  }

  /** A draft that they have put away, so that every column says something. */
  private void draft() {
    site.db()
        .run(
            """
            insert into drafts (person_id, kind, about, number, page, begun_with, saves, line, words,
              choices, fingerprint, seen, audience, saved_at, ended, ended_at)
            values ($1, 'start', $2, 0, 'a-page', 'another', 1, 'A title', $3, '{section=care}', 'x', 1,
              'members', now(), 'discarded', now())
            """,
            person,
            home.value(),
            "a draft of mine " + number);
  }

  /** Their post mentions Fay, hers mentions them, and they have reacted to it. */
  private void attached() {
    site.db()
        .run(
            """
            insert into mentions (subject, subject_id, person_id, revision, stands)
            select 'post', p.id, case p.number when 1 then $3::bigint else $2 end, 1, true
            from posts p
            where p.discussion_id = $1 and p.number < 3
            """,
            thread,
            person,
            fay);
    site.db()
        .run(
            """
            insert into reactions (subject, subject_id, person_id, word, at)
            select 'post', p.id, $2, 'helpful', now()
            from posts p
            where p.discussion_id = $1 and p.number = 2
            """,
            thread,
            person);
  }

  /** A discussion that they have closed, and a topic that they suggest. */
  private void upkeep() {
    var upkeep = new Upkeep(site.db());
    upkeep.suggest(member(), "a topic of mine " + number);
    var other = site.world().start(site.world().member(fay, slug("home")), "Fay's", "Words");
    upkeep.close(member(), other, "closed for a reason of mine " + number);
  }

  /** A post that Fay has removed, and a version that she has erased. */
  private void removedByModerator(Member by) {
    var post = site.world().reply(member(), thread, 1, "more words of mine " + number);
    site.db()
        .run(
            """
            with was as (
              insert into post_versions (post_id, revision, source, written_at)
              select id, revision, source, written_at
              from posts
              where discussion_id = $1 and number = $2
              returning post_id)
            update posts set source = 'This post was removed by a moderator',
              html = '<p>This post was removed by a moderator</p>', removed_at = now(),
              removed_by = $3, removal_reason = $4
            where id = (select post_id from was)
            """,
            thread,
            post,
            by.person(),
            "removed a post because of me " + number);
    site.db()
        .run(
            """
            insert into hidings (post_id, revision, written_at, why, hidden_at, hidden_by)
            select id, 0, now(), 'other', now(), $2
            from posts
            where discussion_id = $1 and number = 1
            """,
            thread,
            person);
  }

  /** An answer that they marked, a summary that Fay has declined, and one of hers they changed. */
  private void summedUp() {
    site.db()
        .run(
            """
            insert into answers (discussion_id, post_id, marked_by, marked_at)
            select discussion_id, id, $2, now()
            from posts
            where discussion_id = $1 and number = 2
            """,
            thread,
            person);
    summary(person, fay, "a summary of mine " + number, "", "declined a summary because of me ");
    summary(fay, person, "A summary of Fay's", "a summary that I changed " + number, "");
  }

  private void summary(PersonId by, PersonId settledBy, String words, String changed, String why) {
    site.db()
        .run(
            """
            insert into summaries (discussion_id, writer_id, audience, source, changed, html,
              renderer, up_to, state, revision, suggested_at, settled_by, settled_at, reason, once)
            values ($1, $2, 'members', $3, $4, '<p>' || $3 || $4 || '</p>', 1, 1,
              case when $6 = '' then 'accepted' else 'declined' end, 1, now(), $5, now(), $6,
              gen_random_uuid())
            """,
            thread,
            by,
            words,
            changed,
            settledBy,
            why.isEmpty() ? "" : why + number);
  }

  private SpaceId space(String name, Joining joining) {
    return site.world()
        .space(
            new Spaces.NewSpace(
                new Slug(slug(name)), "Room", "", Kind.RUG, Visibility.LISTED, joining));
  }

  String slug(String name) {
    return name + "-" + number;
  }

  Member member() {
    return site.world().member(person, slug("home"));
  }

  /** From an address and with a browser that can be looked for. */
  private HttpBrowser signIn() {
    var mine = site.browser();
    var token = mine.get("/sign-in").field("_token");
    var fields =
        Map.of("_token", token, "_how", "password", "email", email, "password", TestSite.PASSWORD);
    var page =
        mine.sendOnly(
            mine.form("/sign-in", fields)
                .header("Origin", mine.origin())
                .header("User-Agent", AGENT)
                .header("X-Forwarded-For", ADDRESS));
    if (page.status() != 303) {
      throw new AssertionError("Signing in gave " + page.status());
    }
    return mine;
  }

  /** Rules, a link, a request of theirs and one that they answer, with the mails about it. */
  private void joining() {
    var world = site.world();
    world.invite(member(), labelled("a label of mine " + number));
    var asked = space("asked", Joining.ASK);
    world.join(asked, fay, Role.FACILITATOR);
    world.questions(world.member(fay, slug("asked")), "Why?");
    browser
        .get("/spaces/" + slug("asked") + "/ask")
        .submit("main form", Map.of("agree", "yes", "answer1", "an answer of mine " + number));
    site.mail(site.email(fay), "asks to join");
    var eva = site.person("Eva Asks " + number);
    site.signedIn(eva)
        .get("/spaces/" + slug("home") + "/ask")
        .submit("main form", Map.of("agree", "yes"));
    var request =
        site.db()
            .the("select id from join_requests where person_id = $1", row -> row.number("id"), eva);
    browser
        .get("/spaces/" + slug("home") + "/requests/" + request)
        .submit("main form", Map.of("words", "Come in", "_answer", "yes"));
    site.browser()
        .get("/sign-in")
        .submit("form[action=/sign-in]", Map.of("email", email, "_how", "code"));
    site.mail(email, "Your code to sign in");
    site.db()
        .run(
            """
            insert into ground_rules
              (space_id, version, source, html, renderer, change_note, made_at, made_by)
            values ($1, 2, 'Be kind', '<p>Be kind</p>', 1, '', now(), $2)
            """,
            home,
            person);
    mailedInvitation(person, "words of mine to a newcomer " + number, "new@test.example");
    mailedInvitation(fay, "words to " + name, email);
    site.db()
        .run(
            """
            insert into space_pictures (space_id, jpeg, made_at, made_by)
            values ($1, 'picture', now(), $2)
            """,
            home,
            person);
  }

  private void mailedInvitation(PersonId by, String words, String to) {
    site.db()
        .run(
            """
            insert into invitations (space_id, token, role, uses_allowed, expires_at, made_by,
              made_at, mailed_at, email, addressee, words)
            values ($1, gen_random_uuid()::text, 'member', 1, now() + interval '1 day', $2, now(),
              now(), $3, $4, $5)
            """,
            home,
            by,
            to,
            by.equals(person) ? "Newcomer" : name,
            words);
  }

  private static Offer labelled(String label) {
    return new Offer(Role.MEMBER, Optional.empty(), label, OptionalInt.empty(), Offer.LIFE);
  }

  /** Removed somewhere, removes somebody, muted and mutes, looks into a closed space. */
  private void trouble() {
    var world = site.world();
    var out = space("out", Joining.INVITATION);
    world.join(out, fay, Role.FACILITATOR);
    world.join(out, person, Role.MEMBER);
    remove(site.signedIn(fay), "out", person, "removed because of me " + number);
    var gus = world.person("Gus Goes " + number);
    world.join(home, gus, Role.MEMBER);
    remove(browser, "home", gus, "Gus was not kind");
    var hal = world.person("Hal Here " + number);
    world.join(home, hal, Role.MEMBER);
    new Mutes(site.db(), () -> false).mute(member(), hal);
    site.db()
        .run(
            "insert into mutes (space_id, person_id, muted_id, since) values ($1, $2, $3, now())",
            home,
            hal,
            person);
    site.db()
        .run(
            """
            insert into inspections (space_id, person_id, reason, opened_at, ends_at)
            values ($1, $2, $3, now(), now())
            """,
            out,
            person,
            "inspected because of me " + number);
  }

  private void remove(HttpBrowser by, String from, PersonId whom, String reason) {
    by.get("/spaces/" + slug(from) + "/people/" + whom.value() + "/removal")
        .submit("main form", Map.of("reason", reason));
  }

  /** What they were told, and what they want of mail. */
  private void told() {
    site.db()
        .run(
            """
            with wish as (
              insert into mail_wishes (person_id, by_mail, quiet, quiet_from, quiet_until,
                digest_days, digest_minute)
              values ($1, true, true, 20, 8, 5, 480)),
            skimmed as (
              insert into skims (person_id, press, discussion_id, revision, caught_up_at,
                former_revision, former_caught_up_at)
              values ($1, 1, $2, 2, now(), 1, now()))
            insert into digests (person_id, due_at, sent_at, job)
            values ($1, now() + interval '1 day', now(), 1)
            """,
            person,
            thread);
    site.db()
        .run(
            """
            insert into notices (person_id, kind, reason, space_id, discussion_id, post_id, at,
              read_at, mail, mail_job, since)
            select $1, 'post', 'your_discussion', $2, p.discussion_id, p.id, now(), now(), 'done',
              1, 1
            from posts p
            where p.discussion_id = $3 and p.number = 2
            on conflict (person_id, post_id) do update
              set read_at = excluded.read_at, mail = excluded.mail, mail_job = excluded.mail_job,
                since = excluded.since
            """,
            person,
            home,
            thread);
  }

  /** On its way to them, and to somebody else about them; and a copy that they asked for. */
  private void mail() {
    site.db()
        .run(
            """
            with asked as (
              insert into copies (person_id, asked_at, attempt, ready_at, bytes)
              values ($1, now(), 1, now(), 7)
              returning id)
            insert into copy_pieces (copy_id, attempt, number, bytes)
            select id, 1, 1, 'a piece' from asked
            """,
            person);
    mail(email, "Hello", "Words to them");
    mail("somebody.else@test.example", "News", "News of " + name + ", who is here");
  }

  void mail(String to, String subject, String text) {
    site.db()
        .run(
            """
            insert into mails
              (message_id, recipient, subject, text, html, headers, created_at, use_by)
            values (gen_random_uuid()::text, $1, $2, $3, 'H', '{"X-Leaver": "yes"}', now(), now() + '1 day')
            """,
            to,
            subject,
            text);
  }

  /** Presses through to the end, and gives the last page. */
  HttpBrowser.Page close(String wish) {
    return browser.get("/account/close/check?wish=" + wish).submit("main form", Map.of());
  }
}
