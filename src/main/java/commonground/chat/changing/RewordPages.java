package commonground.chat.changing;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.talking.MessageBox;
import commonground.chat.talking.MessageForm;
import commonground.chat.talking.Opening;
import commonground.chat.talking.Opening.Found;
import commonground.chat.talking.RoomPages;
import commonground.chat.talking.RoomViews;
import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.mentions.Meant;
import commonground.contributions.mentions.Mentioning;
import commonground.contributions.mentions.Naming;
import commonground.platform.config.Ids;
import commonground.platform.views.Link;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;

/** Changing one's own message. */
public final class RewordPages {

  private static final String PAGE = "chat/reword";

  private final Rewording rewording;
  private final Naming naming;
  private final Opening opening;
  private final Lines lines;
  private final Drafting drafting;
  private final Mentioning mentioning;
  private final Ids ids;
  private final SpaceAccess in;

  public RewordPages(Rewording rewording, Naming naming, RoomPages.Parts parts, SpaceAccess in) {
    this.rewording = rewording;
    this.naming = naming;
    this.opening = parts.opening();
    this.lines = parts.lines();
    this.drafting = parts.drafting();
    this.mentioning = parts.mentioning();
    this.ids = parts.ids();
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room/messages/:number/edit", in.writer, this::edit);
    r.post("/spaces/:space/chat/:room/messages/:number/edit", in.writer, this::save);
  }

  private Reply edit(Member member, Request request) {
    return opening
        .message(member, request)
        .filter(found -> found.message().isBy(member.person()))
        .map(found ->
            found.message().removal().isPresent()
                ? gone(found.message())
                : Reply.page(PAGE, page(member, request, found)))
        .orElseGet(Reply::notFound);
  }

  private static Reply gone(Message message) {
    return new Reply.Refused(
        410,
        "Message "
            + message.number()
            + " was taken away, so you cannot change it. You can send a new one.");
  }

  /** A draft starts from what the message said when it was begun. */
  private RewordView page(Member member, Request request, Found found) {
    var begun = drafting.open(member, box(found), request);
    var now = naming.typed(member, found.message().source());
    var box =
        box(member, request, found, begun)
            .with(MessageBox.words("Your message", begun.words(now), new Problems()));
    return view(member, found, box, false);
  }

  private RewordView again(Member member, Request request, Found found, MessageForm form) {
    var begun = drafting.again(member, box(found), request);
    var box =
        box(member, request, found, begun)
            .with(MessageBox.words("Your message", form.words(), form.problems()))
            .asking(form.found());
    return view(member, found, box, false);
  }

  private static Box box(Found found) {
    var room = found.room().id().value();
    return new Box(Box.Kind.EDIT_MESSAGE, room, found.message().number());
  }

  private static String path(Member member, Found found) {
    return ChatAddresses.message(member.space(), found.room().id(), found.message().number());
  }

  private static MessageBox box(Member member, Request request, Found found, Begun begun) {
    var address = path(member, found) + "/edit";
    return MessageBox.of(member.space(), found.room().id(), request.token())
        .saving(address, begun.seen(found.message().revision()))
        .keeping(begun.on(address, Audience.MEMBERS));
  }

  private RewordView view(Member member, Found found, MessageBox box, boolean removed) {
    var space = member.space();
    var room = found.room();
    var number = found.message().number();
    var path = path(member, found);
    return new RewordView(
        RoomViews.trail(space, room, Link.to("Message " + number, path), Link.to("Change it", "")),
        number,
        false,
        removed,
        lines.of(space, room.id(), found.message()).html(),
        path,
        box);
  }

  private Reply save(Member member, Request request) {
    var own =
        opening.message(member, request).filter(found -> found.message().isBy(member.person()));
    if (own.isEmpty()) {
      return Reply.notFound();
    }
    var found = own.get();
    var form = MessageForm.read(request.form(), ids.next());
    if (form.problems().any()) {
      return Reply.mistaken(PAGE, again(member, request, found, form));
    }
    if (MessageForm.onlyShown(request.form())) {
      return Reply.page(PAGE, again(member, request, found, form));
    }
    var before = found.message().source();
    return switch (mentioning.read(member, false, request, form.words(), before, "Save changes")) {
      case Meant.Ask ask -> ask.page();
      case Meant.Refused not ->
          Reply.mistaken(PAGE, again(member, request, found, form.refused(not.why())));
      case Meant.Clear clear -> save(member, request, found, form, clear);
    };
  }

  private Reply save(
      Member member, Request request, Found found, MessageForm form, Meant.Clear clear) {
    if (MessageForm.isTooLong(clear.source())) {
      mentioning.giveBack(member, clear);
      var refused = form.refused(MessageForm.TOO_LONG_WITH_NAMES);
      return Reply.mistaken(PAGE, again(member, request, found, refused));
    }
    var change = new Rewording.Change(form.seen(), form.words(), clear.source(), form.draft());
    var reworded = rewording.reword(member, found.room().id(), found.message().number(), change);
    if (!(reworded instanceof Reworded.Done done && done.fresh())) {
      mentioning.giveBack(member, clear);
    }
    return reply(member, request, found, form, reworded);
  }

  private Reply reply(
      Member member, Request request, Found found, MessageForm form, Reworded reworded) {
    return switch (reworded) {
      case Reworded.Done done ->
          Reply.seeOther(ChatAddresses.of(member.space(), found.room().id(), done.number()))
              .saying("reworded-" + done.number());
      case Reworded.Changed changed ->
          Reply.conflict(PAGE, again(member, request, found.as(changed.now()), form).asConflict());
      case Reworded.Removed removed -> tooLate(member, request, found.as(removed.now()), form);
      case Reworded.Held held ->
          Reply.mistaken(
              PAGE,
              again(
                  member,
                  request,
                  found,
                  form.refused(
                      "Your changes are not saved: only moderators and facilitators write here"
                          + " just now. Your words are still in the box")));
      case Reworded.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Reworded.NotHere absent -> Reply.notFound();
    };
  }

  /** The message was taken away while its writer changed it: the words can go into a new one. */
  private Reply tooLate(Member member, Request request, Found now, MessageForm form) {
    var room = now.room().id();
    var begun = drafting.again(member, new Box(Box.Kind.MESSAGE, room.value()), request);
    var box =
        MessageBox.of(member.space(), room, request.token())
            .sent(ids.next(), 0, 0)
            .with(MessageBox.words("Your message", form.words(), new Problems()))
            .keeping(begun.on(ChatAddresses.of(member.space(), room), Audience.MEMBERS));
    return Reply.conflict(PAGE, view(member, now, box, true).asConflict());
  }
}
