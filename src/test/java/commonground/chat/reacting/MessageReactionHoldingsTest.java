package commonground.chat.reacting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.chat.Messages.Numbers;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.contributions.Subject;
import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Reactions;
import commonground.people.EmailAddress;
import commonground.people.Erasure;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody said of messages by pressing a word, when their account is erased. */
class MessageReactionHoldingsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Parlour parlour = new Parlour(database, Visibility.LISTED);
  private final Member ana = parlour.join("Ana Test", Role.MEMBER);
  private final Member zoe = parlour.join("Zoe Test", Role.MEMBER);
  private final Member yan = parlour.join("Yan Test", Role.MEMBER);
  private final RoomId room = parlour.room();
  private final Reacting reacting = new Reacting(parlour.db(), parlour.chatter.positions());

  private void press(Member by, int number, Reaction word) {
    reacting.press(by, room, new Press(number, word, true));
  }

  private void erase(Member member) {
    var erasure =
        new Erasure(
            member.person(),
            Erasure.Wish.KEEP_WORDS,
            parlour.clock().instant(),
            EmailAddress.parse("gone@test.example").orElseThrow(),
            List.of());
    var step = new MessageReactionHoldings().erasure().getFirst();
    while (parlour.db().transaction(tx -> step.act().on(tx, erasure)) > 0) {
      // Each time some of them, until nothing is left.
    }
  }

  private int said(int number) {
    var id = parlour.chatter.message(ana, room, number).id().value();
    return new Reactions(parlour.db())
        .of(Subject.Kind.MESSAGE, List.of(id), PersonId.OPERATOR).values().stream()
            .mapToInt(tally -> tally.counts().values().stream().mapToInt(n -> n).sum())
            .sum();
  }

  @Test
  void it_goes_message_by_message_and_each_is_a_change_of_the_room() {
    parlour.chatter.say(ana, room, 0, "One");
    parlour.chatter.say(ana, room, 0, "Two");
    press(zoe, 1, Reaction.HELPFUL);
    press(zoe, 1, Reaction.THANK_YOU);
    press(zoe, 2, Reaction.HELPFUL);
    press(yan, 2, Reaction.HELPFUL);
    assertEquals(2, said(1));
    erase(zoe);
    assertEquals(0, said(1));
    assertEquals(1, said(2));
    assertEquals(List.of("reacted 7", "reacted 8"), parlour.events(room).subList(6, 8));
    assertEquals(2, parlour.chatter.messages().changedAfter(ana, room, 6, Numbers.ALL, 10).size());
  }

  @Test
  void more_goes_than_one_transaction_takes() {
    IntStream.rangeClosed(1, 60).forEach(n -> parlour.chatter.say(ana, room, 0, "Words " + n));
    IntStream.rangeClosed(1, 60).forEach(n -> press(zoe, n, Reaction.HELPFUL));
    erase(zoe);
    assertEquals(0, said(1) + said(60));
    assertEquals(180, parlour.events(room).size());
  }
}
