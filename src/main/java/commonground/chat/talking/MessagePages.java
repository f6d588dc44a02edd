package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.chat.Lines;
import commonground.chat.Message;
import commonground.chat.MessageOffer;
import commonground.chat.MessageTraces;
import commonground.chat.reacting.ReactForm;
import commonground.chat.talking.Opening.Found;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafting;
import commonground.platform.config.Ids;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.time.Clock;
import java.util.List;

/** One message: its lasting address, what can be done with it, and answering it. */
public final class MessagePages {

  private final Opening opening;
  private final Lines lines;
  private final Drafting drafting;
  private final List<MessageOffer> offers;
  private final MessageTraces traces;
  private final SpaceAccess in;
  private final Ids ids;
  private final Clock clock;

  public MessagePages(
      RoomPages.Parts parts,
      List<MessageOffer> offers,
      MessageTraces traces,
      SpaceAccess in,
      Clock clock) {
    this.opening = parts.opening();
    this.lines = parts.lines();
    this.drafting = parts.drafting();
    this.ids = parts.ids();
    this.offers = List.copyOf(offers);
    this.traces = traces;
    this.in = in;
    this.clock = clock;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/chat/:room/messages/:number", in.insider, this::show);
  }

  private Reply show(Reader reader, Request request) {
    return opening
        .message(reader, request)
        .map(found -> Reply.page("chat/message", view(reader, request, found)))
        .orElseGet(Reply::notFound);
  }

  private MessageView view(Reader reader, Request request, Found found) {
    var room = found.room();
    var message = found.message();
    var space = reader.space();
    var undo = mayUndo(reader, message);
    var answers = message.removal().isEmpty() && Silence.mayWrite(reader, room);
    return new MessageView(
        RoomViews.trail(space, room, Link.to("Message " + message.number(), "")),
        "Message " + message.number() + " in " + room.title(),
        When.at(message.writtenAt(), When.UK),
        lines.of(space, room.id(), message).html(),
        ChatAddresses.of(space, room.id(), message.number()),
        message.taken() ? traces.of(reader, message) : List.of(),
        opening.reactions(reader, found),
        ReactForm.alone(reader, room.id(), request.token()),
        offers.stream().flatMap(offer -> offer.links(reader, room, message).stream()).toList(),
        undo ? ChatAddresses.message(space, room.id(), message.number()) + "/return" : "",
        undo ? until(message) : "",
        request.token(),
        answers,
        unwritable(reader, found),
        answers && reader instanceof Member member
            ? box(member, request, found)
            : MessageBox.of(space, room.id(), request.token()));
  }

  private boolean mayUndo(Reader reader, Message message) {
    return reader instanceof Member member
        && member.may(Permission.WRITE)
        && message.isBy(member.person())
        && message
            .removal()
            .filter(away -> !away.byModerator())
            .filter(away -> !clock.instant().isAfter(away.at().plus(Message.Removal.UNDO)))
            .isPresent();
  }

  private static String until(Message message) {
    return message
        .removal()
        .map(away -> When.at(away.at().plus(Message.Removal.UNDO), When.UK).words())
        .orElse("");
  }

  private static String unwritable(Reader reader, Found found) {
    var room = found.room();
    return found.message().removal().isPresent() || Silence.mayWrite(reader, room)
        ? ""
        : room.isClosed() ? Silence.closed(room) : Silence.why(reader, room);
  }

  private MessageBox box(Member member, Request request, Found found) {
    var room = found.room().id();
    var number = found.message().number();
    var begun = drafting.open(member, new Box(Box.Kind.MESSAGE, room.value(), number), request);
    return MessageBox.of(member.space(), room, request.token())
        .sent(ids.next(), 0, number)
        .with(MessageBox.words("Your reply", begun.words(""), new Problems()))
        .keeping(begun.on(ChatAddresses.message(member.space(), room, number), Audience.MEMBERS));
  }
}
