package commonground.joining;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Tag;
import commonground.spaces.Space;
import java.time.Instant;
import java.util.List;

/** What facilitators see of the invitations that were sent by mail. */
final class SentViews {

  private SentViews() {}

  static String path(Space space) {
    return InvitationViews.path(space) + "/sent";
  }

  /**
   * An invitation in the list.
   *
   * @param who name and address, as far as they are remembered
   * @param story role and what came of it, in sentences
   * @param pause from when it can be sent again, as a sentence; "" for now or never
   * @param again where it is sent once more; "" if that cannot be
   * @param withdraw where it is taken back; "" if it is over
   */
  record Line(String who, Tag state, String story, String pause, String again, String withdraw) {}

  /**
   * @param invite where people are invited
   * @param next the page with those sent before; "" on the last
   */
  record ListView(Breadcrumbs trail, String invite, String token, List<Line> sent, String next)
      implements PageView {
    @Override
    public String title() {
      return "Invitations sent by email";
    }
  }

  static ListView list(
      Space space, List<MailedInvitations.Line> sent, boolean more, InvitationViews.Eye eye) {
    return new ListView(
        EmailViews.trail(space, Link.to("Sent by email", "")),
        EmailViews.path(space),
        eye.token(),
        sent.stream().map(line -> line(space, line, eye)).toList(),
        more ? path(space) + "?before=" + sent.getLast().invitation().id().value() : "");
  }

  private static Line line(Space space, MailedInvitations.Line line, InvitationViews.Eye eye) {
    var i = line.invitation();
    var mailing = i.mailing().orElseThrow();
    var own = path(space) + "/" + i.id().value();
    var state = i.state(eye.now());
    var waits = state == Invitation.State.OPEN;
    var again = mailing.at().plus(MailedInvitations.PAUSE);
    var sendable = (waits || state == Invitation.State.EXPIRED) && mailing.to().isPresent();
    var soon = again.isAfter(eye.now());
    return new Line(
        who(mailing),
        tag(state),
        story(line, eye),
        sendable && soon ? "You can send it again from " + words(again, eye) + "." : "",
        sendable && !soon ? own + "/again" : "",
        waits ? own + "/withdraw" : "");
  }

  private static String who(Mailing mailing) {
    return mailing
        .to()
        .map(to -> EmailForm.called(Invitee.of(1, mailing.name(), to)))
        .orElse("Address deleted, as nobody needs it any more");
  }

  private static Tag tag(Invitation.State state) {
    return switch (state) {
      case OPEN -> Tag.of("Waiting", "blue");
      case USED_UP -> Tag.of("Joined", "green");
      case EXPIRED -> Tag.of("Expired", "grey");
      case REVOKED -> Tag.of("Withdrawn", "grey");
    };
  }

  private static String story(MailedInvitations.Line line, InvitationViews.Eye eye) {
    var i = line.invitation();
    var sent =
        "Role: "
            + i.role().words()
            + ". Sent on "
            + words(i.mailing().orElseThrow().at(), eye)
            + ". ";
    return switch (i.state(eye.now())) {
      case OPEN -> sent + "Works until " + words(i.expiresAt(), eye) + ".";
      case EXPIRED -> sent + "Worked until " + words(i.expiresAt(), eye) + ".";
      case REVOKED -> sent;
      case USED_UP ->
          sent
              + line.usedBy()
                  .map(name -> name + " joined with it")
                  .orElse("Somebody joined with it")
              + i.lastUsedAt().map(at -> " on " + words(at, eye)).orElse("")
              + ".";
    };
  }

  private static String words(Instant at, InvitationViews.Eye eye) {
    return When.at(at, eye.zone()).words();
  }
}
