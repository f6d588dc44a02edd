package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.Room;
import commonground.chat.RoomPositions;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.mentions.Meant;
import commonground.contributions.mentions.Mentioning;
import commonground.platform.config.Ids;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Duration;
import java.util.Map;

/** A room: reading it, writing to it, how far one has read. */
public final class RoomPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "sent", "Sent as message {n}.",
          "reworded", "Message {n} is changed.",
          "deleted", "Message {n} is deleted.",
          "undeleted", "Message {n} is back.",
          "chat-read", "You are up to date in this room.");

  private final Talking talking;
  private final RoomPage page;
  private final RoomPositions positions;
  private final Parts parts;
  private final SpaceAccess in;

  /** What the pages of rooms have in common. */
  public record Parts(
      Opening opening, Lines lines, Drafting drafting, Mentioning mentioning, Ids ids) {}

  public RoomPages(
      Talking talking, RoomPositions positions, RoomPage page, Parts parts, SpaceAccess in) {
    this.talking = talking;
    this.positions = positions;
    this.page = page;
    this.parts = parts;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room", in.insider, this::show);
    r.post("/spaces/:space/chat/:room/messages", in.writer, this::send);
    r.post("/spaces/:space/chat/:room/reading", in.member, this::read);
  }

  private Reply show(Reader reader, Request request) {
    return page.room(reader, request)
        .map(room -> Reply.page(RoomPage.PAGE, page.asked(reader, room, request)))
        .orElseGet(Reply::notFound);
  }

  private Reply send(Member member, Request request) {
    var found = page.room(member, request);
    if (found.isEmpty()) {
      return Reply.notFound();
    }
    var room = found.get();
    var form = MessageForm.read(request.form(), parts.ids().next());
    if (form.problems().any()) {
      return Reply.mistaken(RoomPage.PAGE, page.again(member, room, request, form));
    }
    if (MessageForm.onlyShown(request.form())) {
      return Reply.page(RoomPage.PAGE, page.again(member, room, request, form));
    }
    return switch (parts.mentioning().read(member, false, request, form.words(), "Send")) {
      case Meant.Ask ask -> ask.page();
      case Meant.Refused not ->
          Reply.mistaken(RoomPage.PAGE, page.again(member, room, request, form.refused(not.why())));
      case Meant.Clear clear -> send(member, room, request, form, clear);
    };
  }

  private Reply send(
      Member member, Room room, Request request, MessageForm form, Meant.Clear clear) {
    if (MessageForm.isTooLong(clear.source())) {
      parts.mentioning().giveBack(member, clear);
      return refused(member, request, form.refused(MessageForm.TOO_LONG_WITH_NAMES));
    }
    var said = talking.send(member, room.id(), form.message(clear.source()));
    if (!(said instanceof Said.Done done && done.fresh())) {
      parts.mentioning().giveBack(member, clear);
    }
    return said(member, request, form, said);
  }

  private Reply said(Member member, Request request, MessageForm form, Said said) {
    return switch (said) {
      case Said.Done done -> done(member, request, done);
      case Said.SentBefore sent -> sentBefore(member, request, form, sent);
      case Said.ParentGone gone -> refused(member, request, form.forAll());
      case Said.Closed closed ->
          refused(
              member,
              request,
              form.refused(
                  "Your message is not sent: nobody writes in this room any more. Your words are"
                      + " still in the box. You can copy them, or save them as a draft"));
      case Said.Held held ->
          refused(
              member,
              request,
              form.refused(
                  "Your message is not sent: only moderators and facilitators write here just now."
                      + " Your words are still in the box"));
      case Said.TooSoon soon ->
          refused(member, request, form.refused(words(soon)), rounded(soon.rest()));
      case Said.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Said.NotHere absent -> Reply.notFound();
    };
  }

  /** "One message every 30 seconds here. You can send again in 12 seconds." */
  private static String words(Said.TooSoon soon) {
    return Silence.pace(soon.pace())
        + " You can send again in "
        + Silence.time(rounded(soon.rest())).replaceFirst("^(minute|second)$", "1 $1")
        + ". Your words are still in the box";
  }

  private static long rounded(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private Reply done(Member member, Request request, Said.Done done) {
    return request.form().has("_quiet") ? shown(member, request, done) : leadTo(member, done);
  }

  /** What a script puts into the page, which stays where it is: this message is among it. */
  private Reply shown(Member member, Request request, Said.Done done) {
    var form = request.form();
    var shown = Shown.read(form.number("_shown").orElse(0L), form);
    return page.room(member, request)
        .filter(room -> room.id().equals(done.room()))
        .<Reply>map(room -> RoomPage.fragment(page.now(member, room, shown, request)))
        .orElseGet(() -> leadTo(member, done));
  }

  private static Reply leadTo(Member member, Said.Done done) {
    var path = ChatAddresses.of(member.space(), done.room());
    var anchor = "#" + ChatAddresses.anchor(done.number());
    return Reply.seeOther(
            done.fresh()
                ? path + anchor
                : ChatAddresses.of(member.space(), done.room(), done.number()))
        .saying("sent-" + done.number());
  }

  /** The room is read anew: it is not as it was when the page was opened. */
  private Reply refused(Member member, Request request, MessageForm form) {
    return refused(member, request, form, 0);
  }

  /**
   * @param seconds after which it is sent if it is tried again
   */
  private Reply refused(Member member, Request request, MessageForm form, long seconds) {
    return page.room(member, request)
        .map(
            room -> Reply.mistaken(RoomPage.PAGE, page.again(member, room, request, form, seconds)))
        .orElseGet(Reply::notFound);
  }

  private Reply sentBefore(Member member, Request request, MessageForm form, Said.SentBefore sent) {
    return Reply.conflict(
        "chat/sent-before",
        SentBeforeView.of(
            member,
            request.token(),
            parts.ids().next().toString(),
            sent,
            form,
            parts.lines().of(member.space(), sent.room(), sent.before()).html()));
  }

  /** A script says it while the page is read; without one, a button does. */
  private Reply read(Member member, Request request) {
    var room = page.room(member, request);
    if (room.isEmpty()) {
      return Reply.notFound();
    }
    var seen = request.form().number("_seen").orElse(0L);
    if (request.form().has("_quiet")) {
      positions.note(member, room.get().id(), seen);
      return new Reply.Done();
    }
    positions.read(member, room.get().id(), seen);
    return Reply.seeOther(ChatAddresses.of(member.space(), room.get().id()) + "#latest")
        .saying("chat-read");
  }
}
