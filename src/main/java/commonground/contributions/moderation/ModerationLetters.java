package commonground.contributions.moderation;

import commonground.people.PersonId;
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

  /** Somebody may be in danger. */
  void worried(Tx tx, List<String> to, Space space, ReportId report) {
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
                .link("Look at the report", at(ReportViews.path(space, report)));
    to.forEach(address -> letters.send(tx, address, letter));
  }

  /** Nobody of the space can look at it, so it is a site administrator's. */
  void fallen(Tx tx, List<String> to, Space space, ReportId report) {
    var letter =
        hidden(space)
            ? Letter.about("A report waits for you")
                .say(
                    "A report waits for a site administrator: nobody of its space may decide it, or it"
                        + " is about a post without a name. You find it on your first page:")
                .link("See what it is", at("/"))
            : Letter.about("A report in " + space.name() + " waits for you")
                .say(
                    "It waits for a site administrator: nobody of the space may decide it, or it is"
                        + " about a post without a name:")
                .link("Look at the report", at(ReportViews.path(space, report)));
    to.forEach(address -> letters.send(tx, address, letter));
  }

  /**
   * Tells whoever wrote it, and all who reported it. Who wrote it without their name is told by a
   * job, so that their address stands in no row that belongs to it.
   */
  void decided(Tx tx, Space space, Settled settled, Optional<Reported> subject) {
    var decision = settled.decision();
    var what = what(subject);
    address(tx, settled.report().about())
        .ifPresentOrElse(
            to -> letters.send(tx, to, toWriter(space, what, decision)),
            () -> jobs.enqueue(tx, new MailDecided(settled.act())));
    reporters(tx, settled.report().id())
        .forEach(to -> letters.send(tx, to, toReporter(space, what, decision)));
  }

  /** A report that was decided, and the line of the record that says so. */
  record Settled(Report report, Decision decision, ActId act) {}

  static String what(Optional<Reported> subject) {
    return subject.map(Reported::named).orElse("something that is not there any more");
  }

  Letter toWriter(Space space, String what, Decision decision) {
    return hidden(space)
        ? nothing()
        : told(
                Letter.about("What was decided about a post of yours in " + space.name())
                    .say(
                        "Somebody asked the moderators of "
                            + space.name()
                            + " to look at "
                            + what
                            + ", which you wrote."),
                decision)
            .say("You can read it again here, and ask somebody else to look:")
            .link("What was decided about what you wrote", at(DecisionViews.path(space)));
  }

  private Letter toReporter(Space space, String what, Decision decision) {
    return hidden(space)
        ? nothing()
        : told(
                Letter.about("What was decided about your report in " + space.name())
                    .say(
                        "You told the moderators of "
                            + space.name()
                            + " about "
                            + what
                            + ". Thank you. Whoever wrote it is not told that it was you."),
                decision)
            .say("If you have an account, you can ask somebody else to look, here:")
            .link("What you reported", at(DecisionViews.path(space)));
  }

  private static Letter told(Letter letter, Decision decision) {
    return letter
        .say("The decision: " + decision.what().words() + ".")
        .say("The reason: " + decision.ground().words() + ".")
        .say("They say: " + decision.words());
  }

  private Letter nothing() {
    return Letter.about("Something was decided in one of your spaces")
        .say("Sign in to read what it is:")
        .link("See your notices", at("/notices"));
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

  /** Where those get mail who reported it, with an account or without. Up to 200. */
  private static List<String> reporters(Tx tx, ReportId report) {
    return tx.list(
        """
        select distinct coalesce(p.email, v.email) as email
        from report_voices v
        left join people p on p.id = v.reporter_id and p.closed_at is null
        where v.report_id = $1 and coalesce(p.email, v.email) is not null
        limit 200
        """,
        row -> row.text("email"),
        report);
  }
}
