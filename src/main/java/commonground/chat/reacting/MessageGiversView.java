package commonground.chat.reacting;

import commonground.chat.ChatAddresses;
import commonground.chat.Message;
import commonground.chat.Room;
import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Reactions;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.Arrays;
import java.util.List;

/**
 * Who has said what of a message by pressing a word.
 *
 * @param message link to it
 * @param said by word; none if nobody has said anything
 */
record MessageGiversView(
    Breadcrumbs trail, SpaceViews.Head head, String title, Link message, List<SaidView> said)
    implements PageView {

  /**
   * @param people their pages; without address for who has left
   */
  record SaidView(String words, List<Link> people) {}

  static MessageGiversView of(
      Member member, Room room, Message message, List<Reactions.Giver> givers) {
    var space = member.space();
    var number = message.number();
    return new MessageGiversView(
        SpaceViews.trail(
            space,
            Link.to("Chat", ChatAddresses.of(space)),
            Link.to(room.title(), ChatAddresses.of(space, room.id(), number)),
            Link.to("Reactions", "")),
        SpaceViews.Head.of(space),
        "Reactions to message " + number,
        Link.to("Message " + number + " in the room", ChatAddresses.of(space, room.id(), number)),
        Arrays.stream(Reaction.values())
            .map(word -> said(member, word, givers))
            .filter(one -> !one.people().isEmpty())
            .toList());
  }

  private static SaidView said(Member member, Reaction word, List<Reactions.Giver> givers) {
    var people =
        givers.stream()
            .filter(giver -> giver.word() == word)
            .map(giver -> Link.to(giver.name(), page(member, giver)))
            .toList();
    return new SaidView(word.words() + ": " + people.size(), people);
  }

  private static String page(Member member, Reactions.Giver giver) {
    return giver.here() ? member.space().path() + "/people/" + giver.person().value() : "";
  }
}
