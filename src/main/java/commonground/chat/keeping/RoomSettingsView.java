package commonground.chat.keeping;

import commonground.chat.ChatAddresses;
import commonground.chat.Room;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.Arrays;

/**
 * All with which a room is kept in order.
 *
 * @param meanwhile whether somebody else has changed it since the page was opened
 * @param path of the room
 * @param named whether there is a name to change here
 * @param shown the name as it stands
 * @param open whether people write in it, so that it can be calmed
 * @param hold how it is held
 * @param acts where those who look after the space see what was done
 * @param closing what closes it, or opens it again
 */
record RoomSettingsView(
    Breadcrumbs trail,
    ErrorSummary summary,
    boolean meanwhile,
    String title,
    String token,
    String path,
    boolean named,
    String shown,
    TextField name,
    boolean open,
    HoldView hold,
    TextBox reason,
    Choices pace,
    String acts,
    ClosingView closing)
    implements FormView {

  /**
   * That moderators alone write in it.
   *
   * @param on whether that is so
   * @param shown since when, as the form says it
   */
  record HoldView(boolean on, String shown, String by, TimeView at, String reason) {

    static HoldView of(Room room) {
      return room.hold()
          .map(one ->
              new HoldView(
                  true, one.at().toString(), one.by(), When.at(one.at(), When.UK), one.reason()))
          .orElseGet(() -> new HoldView(false, "", "", When.at(Instant.EPOCH, When.UK), ""));
    }
  }

  /**
   * The end of the page.
   *
   * @param may whether the reader opens and closes rooms
   * @param closed whether it is closed
   * @param heading such as "Close this room"
   * @param button what the link or button says
   */
  record ClosingView(boolean may, boolean closed, String heading, String button) {

    static ClosingView of(Member member, Room room) {
      var closed = room.isClosed();
      var may = member.may(Permission.KEEP_ROOMS);
      return room.isOwn()
          ? new ClosingView(
              may,
              closed,
              closed ? "The main room is switched off" : "Switch the main room off",
              closed ? "Switch the main room on" : "Switch the main room off")
          : new ClosingView(
              may,
              closed,
              closed ? "This room is closed" : "Close this room",
              closed ? "Reopen this room" : "Close this room");
    }
  }

  static RoomSettingsView of(
      Member member, Room room, Form typed, String token, Problems problems) {
    var space = member.space();
    var path = ChatAddresses.of(space, room.id());
    var name = typed.has(RoomName.FIELD) ? typed.text(RoomName.FIELD) : room.name();
    return new RoomSettingsView(
        SpaceViews.trail(
            space,
            Link.to("Chat", ChatAddresses.of(space)),
            Link.to(room.title(), path),
            Link.to("Keep in order", "")),
        problems.summary(),
        false,
        "Keep “" + room.title() + "” in order",
        token,
        path,
        !room.isOwn() && member.may(Permission.KEEP_ROOMS),
        room.name(),
        RoomName.field(name, problems),
        !room.isClosed(),
        HoldView.of(room),
        reason(room, typed, problems),
        pace(room, problems),
        space.path() + "/acts",
        ClosingView.of(member, room));
  }

  private static TextBox reason(Room room, Form typed, Problems problems) {
    var now = room.hold().map(Room.Hold::reason).orElse("");
    return TextBox.of("reason", "Why?")
        .withHint(
            "Everybody in the room reads it, and it stays in the record. At most "
                + Holds.MOST
                + " characters.")
        .withRows(3)
        .withValue(typed.has("reason") ? typed.text("reason") : now)
        .withError(problems.of("reason"));
  }

  private static Choices pace(Room room, Problems problems) {
    return Choices.of(
            "pace",
            "How long does each person wait between two messages?",
            Arrays.stream(Pace.values())
                .map(one ->
                    Choice.of(Words.write(one), one.words()).checked(one.seconds() == room.pace()))
                .toList())
        .withError(problems.of("pace"));
  }

  /** The same, where nothing was done because something has changed. */
  RoomSettingsView asMeanwhile() {
    return new RoomSettingsView(
        trail, summary, true, title, token, path, named, shown, name, open, hold, reason, pace,
        acts, closing);
  }

  @Override
  public boolean mistaken() {
    return meanwhile || FormView.super.mistaken();
  }
}
