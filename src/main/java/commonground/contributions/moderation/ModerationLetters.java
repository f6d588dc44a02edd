package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.views.When;
import commonground.spaces.Pause;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The mails about reports and what is decided. None says who reported something, or what they told.
 * About a hidden space they say nothing at all but where to look.
 */
public final class ModerationLetters {

  private final Letters letters;
  private final Jobs jobs;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public ModerationLetters(Letters letters, Jobs jobs, URI publicUrl, String contact) {
    this.letters = letters;
    this.jobs = jobs;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  private static boolean hidden(Space space) {
    return space.visibility() == Visibility.HIDDEN;
  }

  private URI at(String path) {
    return publicUrl.resolve(path);
  }

  /**
   * Somebody may be in danger.
   *
   * @param unnamed whether whoever wrote it shows no name: then one who gets this may be that
   *     person, who does not look at it
   */
  void worried(Tx tx, List<String> to, Space space, ReportId report, boolean unnamed) {
    var letter =
        hidden(space)
            ? Letter.about("Something in one of your spaces cannot wait")
                .say("Please sign in and look at once:")
                .link("See what it is", at("/"))
            : Letter.about("Somebody is worried about a person in " + space.name())
                .say(
                    "Somebody has told us that they are worried about a person who wrote in "
                        + space.name()
                        + ". Please look at once:")
                .link(
                    unnamed ? "See the reports that wait for you" : "Look at the report",
                    at(unnamed ? ReportViews.path(space) : ReportViews.path(space, report)));
    var whole =
        unnamed ? letter.say("If you find nothing there, others are to look at it.") : letter;
    to.forEach(address -> letters.send(tx, address, whole));
  }

  /** Nobody of the space can look at it, so it is a site administrator's. */
  void fallen(Tx tx, List<String> to, Space space, ReportId report, Worry why) {
    var first =
        why == Worry.WORRIED
            ? "Somebody has told us that they are worried about a person. Please look at once. "
            : "";
    var letter =
        hidden(space)
            ? Letter.about("A report waits for you")
                .say(
                    first
                        + "A report waits for a site administrator: nobody of its space may decide it, or it"
                        + " is about a post without a name. You find it on your first page:")
                .link("See what it is", at("/"))
            : Letter.about("A report in " + space.name() + " waits for you")
                .say(
                    first
                        + "It waits for a site administrator: nobody of the space may decide it, or it is"
                        + " about a post without a name:")
                .link("Look at the report", at(ReportViews.path(space, report)));
    to.forEach(address -> letters.send(tx, address, letter));
  }

  /**
   * Tells whoever wrote it, and all who reported it. Who wrote it without their name is told by a
   * job, so that their address stands in no row that belongs to it.
   */
  void decided(Tx tx, Space space, Settled settled, Optional<Reported> subject) {
    var report = settled.report();
    var matter =
        new Matter(
            report.subject().kind(),
            subject.map(Reported::named),
            settled.decision(),
            report.state() == Report.State.APPEALED,
            report.byWriter());
    writer(tx, space, report.about())
        .ifPresentOrElse(
            to -> letters.send(tx, to.email(), toWriter(space, to.member(), matter)),
            () -> jobs.enqueue(tx, new MailDecided(settled.act())));
    reporters(tx, space, report.id())
        .forEach(to -> letters.send(tx, to.email(), toReporter(space, to, matter)));
  }

  /** A report that was decided, as it was before, and the line of the record that says so. */
  record Settled(Report report, Decision decision, ActId act) {}

  /**
   * What a letter is about.
   *
   * @param title of the subject inside a sentence; empty if it is not there any more
   * @param ended whether this was decided before, and somebody asked for another look
   * @param byWriter whether that was who wrote it
   */
  record Matter(
      Subject.Kind kind,
      Optional<String> title,
      Decision decision,
      boolean ended,
      boolean byWriter) {

    /** Titles are for members. */
    String what(boolean member) {
      return member ? title.orElse("something that is not there any more") : "a " + kind.words();
    }

    /** Whether the side that is told this may ask for another look. */
    boolean isOpen(boolean writer) {
      return !ended && decision.what().takesAway() == writer;
    }
  }

  /**
   * Somebody who gets a letter.
   *
   * @param account whether they can sign in
   * @param member whether they are in the space
   */
  private record Recipient(String email, boolean account, boolean member) {
    static Recipient read(Row row) {
      return new Recipient(row.text("email"), row.flag("account"), row.flag("member"));
    }
  }

  /** Tells whoever wrote it what a moderator has done to it, without a report. */
  void intervened(Tx tx, Space space, Reported subject, Decision decision) {
    writer(tx, space, subject.writer())
        .ifPresent(to ->
            letters.send(
                tx, to.email(), intervened(space, subject, to.member(), decision)));
  }

  private Letter intervened(Space space, Reported subject, boolean member, Decision decision) {
    if (hidden(space)) {
      return nothing();
    }
    var kind = subject.subject().kind().words();
    var letter =
        Letter.about("What was decided about a " + kind + " of yours in " + space.name())
            .say(
                "A moderator of "
                    + space.name()
                    + " has decided something about "
                    + (member ? subject.named() : "a " + kind)
                    + ", which you wrote.")
            .say("The decision: " + decision.what().words() + ".")
            .say("The reason: " + decision.ground().words() + ".")
            .say("They say: " + decision.words());
    return letter
        .say(
            decision.what().takesAway()
                ? "You can read it again here, and ask somebody else to look:"
                : "You can read it again here:")
        .link("What was decided about what you wrote", at(DecisionViews.path(space)));
  }

  Letter toWriter(Space space, boolean member, Matter matter) {
    if (hidden(space)) {
      return nothing();
    }
    var what = matter.what(member) + ", which you wrote";
    var why =
        !matter.ended()
            ? "Somebody asked the moderators of " + space.name() + " to look at " + what + "."
            : (matter.byWriter() ? "You" : "Somebody")
                + " asked the moderators of "
                + space.name()
                + " to look again at "
                + what
                + ".";
    return told(
            Letter.about(
                    "What was decided about a "
                        + matter.kind().words()
                        + " of yours in "
                        + space.name())
                .say(why),
            matter)
        .say(
            matter.isOpen(true)
                ? "You can read it again here, and ask somebody else to look:"
                : "You can read it again here:")
        .link("What was decided about what you wrote", at(DecisionViews.path(space)));
  }

  private Letter toReporter(Space space, Recipient to, Matter matter) {
    if (hidden(space)) {
      return to.account() ? nothing() : thanks(matter.kind());
    }
    var letter =
        told(
            Letter.about("What was decided about your report in " + space.name())
                .say(
                    "You told the moderators of "
                        + space.name()
                        + " about "
                        + matter.what(to.member())
                        + (matter.ended() ? ", and somebody asked them to look again" : "")
                        + ". Thank you. Whoever wrote it is not told that it was you."),
            matter);
    return to.account()
        ? letter
            .say(
                matter.isOpen(false)
                    ? "You can read it again here, and ask somebody else to look:"
                    : "You can read it again here:")
            .link("What you reported", at(DecisionViews.path(space)))
        : letter;
  }

  private static Letter told(Letter letter, Matter matter) {
    var decision = matter.decision();
    var told =
        letter
            .say("The decision: " + decision.what().words() + ".")
            .say("The reason: " + decision.ground().words() + ".")
            .say("They say: " + decision.words());
    return matter.ended() ? told.say("That is the last word for both sides.") : told;
  }

  private Letter nothing() {
    return Letter.about("Something was decided in one of your spaces")
        .say("Sign in to read what it is:")
        .link("See what was decided", at("/account/decisions"));
  }

  /** To whoever reported something in a space that is hidden now, and cannot sign in. */
  private static Letter thanks(Subject.Kind kind) {
    return Letter.about("What you reported is decided")
        .say(
            "You told us about a "
                + kind.words()
                + ", and somebody has looked at it. Thank you. We cannot tell you more by email.");
  }

  /** Tells somebody that they read and do not write for a while. */
  void paused(Tx tx, Space space, PersonId person, Pause pause) {
    var letter =
        hidden(space)
            ? nothing()
            : Letter.about("You cannot write in " + space.name() + " for a while")
                .say(
                    "A moderator of "
                        + space.name()
                        + " has paused you. You can read there, and you can write there again from "
                        + When.at(pause.until(), When.UK).words()
                        + ".")
                .say("They say why: " + pause.reason())
                .say(mistake());
    address(tx, person).ifPresent(to -> letters.send(tx, to, letter));
  }

  /** Tells them that it is over before its time. */
  void pauseEnded(Tx tx, Space space, PersonId person) {
    var letter =
        hidden(space)
            ? nothing()
            : Letter.about("You can write in " + space.name() + " again")
                .say("A moderator has ended your pause.")
                .link("Open " + space.name(), at(space.path()));
    address(tx, person).ifPresent(to -> letters.send(tx, to, letter));
  }

  private String mistake() {
    return "If you think this is a mistake, write to the people who run the site: " + contact;
  }

  /** Whoever has closed their account gets none. */
  private static Optional<String> address(Tx tx, PersonId person) {
    return tx.one(
        "select email from people where id = $1 and closed_at is null",
        row -> row.text("email"),
        person);
  }

  private static Optional<Recipient> writer(Tx tx, Space space, PersonId person) {
    return tx.one(
        """
        select p.email, true as account, exists (
          select 1 from memberships m where m.space_id = $2 and m.person_id = p.id) as member
        from people p
        where p.id = $1 and p.closed_at is null and p.email is not null
        """,
        Recipient::read,
        person,
        space.id());
  }

  /** All who reported it, with an account or without. Up to 1,000. */
  private static List<Recipient> reporters(Tx tx, Space space, ReportId report) {
    return tx.list(
        """
        select coalesce(p.email, v.email) as email, bool_or(p.id is not null) as account,
          bool_or(m.person_id is not null) as member
        from report_voices v
        left join people p on p.id = v.reporter_id and p.closed_at is null
        left join memberships m on m.space_id = $2 and m.person_id = p.id
        where v.report_id = $1 and coalesce(p.email, v.email) is not null
        group by coalesce(p.email, v.email)
        limit 1000
        """,
        Recipient::read,
        report,
        space.id());
  }
}
