package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Post;
import commonground.discussions.Version;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.ArrayList;
import java.util.List;

/**
 * What a post said and how it changed.
 *
 * @param post link to it
 * @param removal that it was removed, when and why; "" if it stands
 * @param silent whether its words are not for this reader
 * @param warning that stands before its words today; "" for none
 * @param changes the newest first
 * @param older where they go on; "" at the end
 */
record HistoryView(
    Breadcrumbs trail,
    String title,
    String writer,
    Link post,
    String removal,
    String reason,
    boolean silent,
    String warning,
    List<ChangeView> changes,
    String older)
    implements PageView {

  /** Changes on one page. */
  static final int MOST = 10;

  /**
   * @param versions up to one more than {@link #MOST}, the newest first
   */
  static HistoryView of(Reader reader, Finding.Found found, List<Version> versions) {
    var post = found.post();
    var thread = found.thread().id();
    var path = Addresses.history(reader.space(), thread, post.number());
    var more = versions.size() > MOST;
    return new HistoryView(
        trail(reader.space(), found.thread(), post, Link.to("History", "")),
        "History of post " + post.number(),
        post.writer().name(),
        Link.to(
            "Post " + post.number() + " in the discussion",
            Addresses.of(reader.space(), thread, post.number())),
        post.removal()
            .map(away ->
                post.source()
                    + post.moderatedAt().map(at -> ", " + When.at(at, When.UK).words()).orElse("")
                    + ".")
            .orElse(""),
        post.removal()
            .filter(away -> History.shows(reader, post))
            .map(Post.Removal::reason)
            .orElse(""),
        !History.shows(reader, post),
        post.warning(),
        changes(path, versions),
        more ? path + "?before=" + versions.get(MOST - 1).revision() : "");
  }

  static Breadcrumbs trail(Space space, Discussion thread, Post post, Link last) {
    return SpaceViews.trail(
        space,
        Link.to("Discussions", Addresses.of(space)),
        Link.to(thread.title(), Addresses.of(space, thread.id(), post.number())),
        last);
  }

  private static List<ChangeView> changes(String path, List<Version> versions) {
    var changes = new ArrayList<ChangeView>();
    for (var i = 0; i < versions.size() && i < MOST; i++) {
      var version = versions.get(i);
      var href = path + "/" + version.revision();
      changes.add(
          i + 1 < versions.size()
              ? ChangeView.between(versions.get(i + 1), version, href)
              : ChangeView.beginning(version, href));
    }
    return changes;
  }
}
