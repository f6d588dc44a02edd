package commonground.discussions.unnamed;

import commonground.discussions.Addresses;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.List;

/**
 * The page about posts without a name in a space.
 *
 * @param written what its reader wrote so
 * @param own what was looked up of that
 * @param facilitator whether its reader may look up names
 * @param asked what facilitators wanted to look up
 */
record NamesView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String token,
    List<WrittenView> written,
    List<SightView> own,
    boolean facilitator,
    List<SightView> asked)
    implements PageView {

  /**
   * @param shown what others see
   */
  record WrittenView(Link post, String shown) {}

  /**
   * @param state what has become of it, in a sentence
   * @param name who wrote it; "" for whoever may not see it
   * @param agree where the press goes of somebody who agrees; "" where nobody is asked
   */
  record SightView(
      Link post,
      int number,
      String askedBy,
      TimeView at,
      String reason,
      String state,
      String name,
      String agree) {}

  static NamesView of(
      Member member,
      String token,
      List<NameSights.Own> written,
      List<Sight> own,
      List<Sight> asked,
      boolean facilitator,
      Instant now) {
    return new NamesView(
        SpaceViews.trail(member.space(), Link.to("Posts without a name", "")),
        SpaceViews.Head.of(member.space()),
        token,
        written.stream().map(post -> new WrittenView(post(member, post), post.as())).toList(),
        own.stream().map(sight -> view(member, sight, now)).toList(),
        facilitator,
        asked.stream().map(sight -> view(member, sight, now)).toList());
  }

  private static Link post(Member member, NameSights.Own post) {
    return Link.to(
        "Post " + post.number() + " in " + post.title(),
        Addresses.of(member.space(), post.thread(), post.number()));
  }

  private static SightView view(Member member, Sight sight, Instant now) {
    return new SightView(
        Link.to(
            "Post " + sight.number() + " in " + sight.title(),
            Addresses.of(member.space(), sight.thread(), sight.number())),
        sight.number(),
        sight.askedBy(),
        When.at(sight.askedAt(), When.UK),
        sight.reason(),
        state(sight, now),
        sight.name().orElse(""),
        sight.waits(now) && !sight.mine()
            ? SightPages.path(member.space()) + "/" + sight.id().value()
            : "");
  }

  private static String state(Sight sight, Instant now) {
    return sight
        .agreed()
        .map(agreed ->
            agreed.by()
                + " agreed on "
                + When.at(agreed.at(), When.UK).words()
                + ". Both could see the name for an hour.")
        .orElse(
            !sight.waits(now)
                ? "Nobody agreed within 7 days. Nobody saw the name."
                : "It waits for another facilitator to agree. Nobody has seen the name.");
  }

  @Override
  public String title() {
    return "Posts without a name";
  }
}
