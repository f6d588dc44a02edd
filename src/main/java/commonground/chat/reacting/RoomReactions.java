package commonground.chat.reacting;

import commonground.chat.Message;
import commonground.chat.Room;
import commonground.contributions.Subject;
import commonground.contributions.reactions.Reactions;
import commonground.contributions.reactions.Tally;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import java.util.List;
import java.util.Map;

/** What stands below messages on a page of their room, and on their own. */
public final class RoomReactions {

  private final Reactions reactions;

  public RoomReactions(Reactions reactions) {
    this.reactions = reactions;
  }

  /** For each of these messages, in their order. In one question; in none if nobody has reacted. */
  public List<MessageReactionsView> of(Reader reader, Room room, List<Message> messages) {
    return of(reader, room, messages, false);
  }

  /** The same for all members: with buttons for who may press them, as if nobody had. */
  public List<MessageReactionsView> shared(Space space, Room room, List<Message> messages) {
    var tallies = tallies(room, messages, PersonId.OPERATOR);
    return messages.stream()
        .map(message ->
            MessageReactionsView.shared(space, room.id(), message, tally(tallies, message)))
        .toList();
  }

  private static Tally tally(Map<Long, Tally> tallies, Message message) {
    return tallies.getOrDefault(message.id().value(), Tally.NONE);
  }

  private Map<Long, Tally> tallies(Room room, List<Message> messages, PersonId person) {
    var ids = messages.stream().map(message -> message.id().value()).toList();
    return room.reacted() && !ids.isEmpty()
        ? reactions.of(Subject.Kind.MESSAGE, ids, person)
        : Map.of();
  }

  /** The same for one, with its buttons shown at once. */
  public MessageReactionsView alone(Reader reader, Room room, Message message) {
    return of(reader, room, List.of(message), true).getFirst();
  }

  private List<MessageReactionsView> of(
      Reader reader, Room room, List<Message> messages, boolean open) {
    var tallies = tallies(room, messages, person(reader));
    return messages.stream()
        .map(message ->
            MessageReactionsView.of(reader, room.id(), message, tally(tallies, message), open))
        .toList();
  }

  private static PersonId person(Reader reader) {
    return reader instanceof Member member ? member.person() : PersonId.OPERATOR;
  }
}
