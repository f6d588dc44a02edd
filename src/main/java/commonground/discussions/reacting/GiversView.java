package commonground.discussions.reacting;

import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Reactions;
import commonground.discussions.Addresses;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.Arrays;
import java.util.List;

/**
 * Who has said what of a post by pressing a word.
 *
 * @param post link to it
 * @param said by word; none if nobody has said anything
 */
record GiversView(
    Breadcrumbs trail, SpaceViews.Head head, String title, Link post, List<SaidView> said)
    implements PageView {

  /**
   * @param people their pages; without address for who has left
   */
  record SaidView(String words, List<Link> people) {}

  static GiversView of(Member member, Finding.Found found, List<Reactions.Giver> givers) {
    var space = member.space();
    var number = found.post().number();
    var address = Addresses.of(space, found.thread().id(), number);
    return new GiversView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(found.thread().title(), address),
            Link.to("Reactions", "")),
        SpaceViews.Head.of(space),
        "Reactions to post " + number,
        Link.to("Post " + number + " in the discussion", address),
        Arrays.stream(Reaction.values())
            .map(word -> said(member, word, givers))
            .filter(one -> !one.people().isEmpty())
            .toList());
  }

  private static SaidView said(Member member, Reaction word, List<Reactions.Giver> givers) {
    var people =
        givers.stream()
            .filter(giver -> giver.word() == word)
            .map(giver ->
                Link.to(
                    giver.name(),
                    giver.here()
                        ? member.space().path() + "/people/" + giver.person().value()
                        : ""))
            .toList();
    return new SaidView(word.words() + ": " + people.size(), people);
  }
}
