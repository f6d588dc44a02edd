package commonground.discussions.threads;

import commonground.contributions.drafts.DraftMark;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Keeping;
import commonground.discussions.Manner;
import commonground.discussions.keeping.KeepingView;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceViews;

/**
 * The page for a reply to a discussion that was closed while it was written.
 *
 * @param thread its title
 * @param lapsed the day on which it closed by itself; "" if somebody closed it
 * @param start starts another one with the words
 * @param words the reply as it was typed
 * @param reopen where it goes with a button that reopens the discussion first; "" for who may not
 * @param audience whom the form named, as a word
 * @param draft what the form said of its page
 * @param manner whether it asked for no name, and for a warning
 */
record LateView(
    Breadcrumbs trail,
    Link thread,
    String closedBy,
    TimeView closedAt,
    String lapsed,
    String reason,
    StartView start,
    String words,
    String reopen,
    String token,
    String once,
    long seen,
    int parent,
    String audience,
    DraftMark draft,
    Manner manner)
    implements PageView {

  static LateView of(Member member, Discussion d, PostForm form, StartView start) {
    var space = member.space();
    var path = Addresses.of(space, d.id());
    var closing = d.keeping().closing();
    return new LateView(
        SpaceViews.trail(
            space, Link.to("Discussions", Addresses.of(space)), Link.to(d.title(), path)),
        Link.to(d.title(), path),
        closing.map(Keeping.Closing::by).orElse(""),
        closing.map(c -> When.at(c.at(), When.UK)).orElse(new TimeView("", "")),
        KeepingView.lapsed(d.keeping()),
        closing.map(Keeping.Closing::reason).orElse(""),
        start,
        form.words(),
        member.may(Permission.MODERATE) ? path + "/posts" : "",
        start.box().token(),
        form.once().toString(),
        form.seen(),
        form.parent().orElse(0),
        Words.write(form.audience()),
        form.draft(),
        form.manner());
  }

  @Override
  public String title() {
    return "This discussion is closed";
  }

  @Override
  public boolean mistaken() {
    return true;
  }

  @Override
  public boolean writes() {
    return true;
  }
}
