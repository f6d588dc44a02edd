package commonground.chat.reacting;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.Messages;
import commonground.chat.Room;
import commonground.chat.Rooms;
import commonground.contributions.Subject;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Reactions;
import commonground.contributions.reactions.Tally;
import commonground.platform.views.Views;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Saying something of a message by pressing a word, and who did. */
public final class MessageReactionPages {

  /** What is said after a press. */
  public static final Map<String, String> SAID =
      Map.of(
          "said-of-message", "You reacted to message {n}. Its writer gets no notice.",
          "unsaid-of-message", "Your reaction to message {n} is taken back.");

  private static final String HTML = "text/html; charset=utf-8";

  private final Rooms rooms;
  private final Messages messages;
  private final Reacting reacting;
  private final Reactions reactions;
  private final Views views;
  private final SpaceAccess in;

  public MessageReactionPages(
      Rooms rooms,
      Messages messages,
      Reacting reacting,
      Reactions reactions,
      Views views,
      SpaceAccess in) {
    this.rooms = rooms;
    this.messages = messages;
    this.reacting = reacting;
    this.reactions = reactions;
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.post("/spaces/:space/chat/:room/reactions", in.writer, this::press);
    r.get("/spaces/:space/chat/:room/messages/:number/reactions", in.member, this::show);
  }

  private Reply press(Member member, Request request) {
    var press = Press.read(request.form());
    var room = rooms.find(member, request);
    return press.isPresent() && room.isPresent()
        ? press(member, request, room.get(), press.get())
        : Reply.notFound();
  }

  private Reply press(Member member, Request request, Room room, Press press) {
    return switch (reacting.press(member, room.id(), press)) {
      case Reacted.Done done ->
          request.form().has("_quiet")
              ? fragment(member, room, press.number())
              : Reply.seeOther(back(member, request, room, press.number()))
                  .saying(
                      (press.gives() ? "said-of-message-" : "unsaid-of-message-")
                          + press.number());
      case Reacted.Own own ->
          new Reply.Refused(409, "This is your own message. Reactions are for messages of others.");
      case Reacted.Removed removed ->
          new Reply.Refused(410, "Message " + press.number() + " was taken away meanwhile.");
      case Reacted.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Reacted.NotHere absent -> Reply.notFound();
    };
  }

  /** What stands below the message now, for a script. */
  private Reply fragment(Member member, Room room, int number) {
    return messages
        .find(member, room.id(), number)
        .<Reply>map(message -> new Reply.Text(HTML, fragment(member, room, message)))
        .orElseGet(Reply::notFound);
  }

  private String fragment(Member member, Room room, Message message) {
    var ids = List.of(message.id().value());
    var tally =
        reactions
            .of(Subject.Kind.MESSAGE, ids, member.person())
            .getOrDefault(message.id().value(), Tally.NONE);
    var view = MessageReactionsView.of(member, room.id(), message, tally, true);
    return views.render("chat/_reactions", view).toString();
  }

  /** The page on which the word was pressed. */
  private static String back(Member member, Request request, Room room, int number) {
    return request.form().has(ReactForm.ALONE)
        ? ChatAddresses.message(member.space(), room.id(), number)
        : ChatAddresses.of(member.space(), room.id(), number);
  }

  private Optional<Message> message(Member member, Room room, Request request) {
    var number = request.number("number");
    return number.isEmpty() || number.getAsLong() > Integer.MAX_VALUE
        ? Optional.empty()
        : messages.find(member, room.id(), (int) number.getAsLong());
  }

  private Reply with(Member member, Request request, BiFunction<Room, Message, Reply> answer) {
    return rooms
        .find(member, request)
        .flatMap(room ->
            message(member, room, request).map(message -> answer.apply(room, message)))
        .orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return with(
        member,
        request,
        (room, message) ->
            Reply.page(
                "chat/reactions",
                MessageGiversView.of(
                    member,
                    room,
                    message,
                    message.removal().isPresent()
                        ? List.of()
                        : reactions.givers(member, Subject.message(message.id().value())))));
  }
}
