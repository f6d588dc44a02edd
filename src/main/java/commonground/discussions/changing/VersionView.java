package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.Post;
import commonground.discussions.Version;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;

/**
 * One version of a post, whole.
 *
 * @param now whether the post says this still
 * @param warning that stands before the words of the post today; "" for none
 * @param bringBack where its writer makes the post say this again; "" for others
 * @param base the post's revision
 * @param erase where a moderator erases it; "" for others
 */
record VersionView(
    Breadcrumbs trail,
    String title,
    String writer,
    TimeView at,
    boolean now,
    String warning,
    SafeHtml words,
    String bringBack,
    String token,
    long base,
    String erase,
    String history)
    implements PageView {

  static VersionView of(
      Reader reader, Finding.Found found, Version version, SafeHtml words, String token) {
    var post = found.post();
    var at = When.at(version.writtenAt(), When.UK);
    var history = Addresses.history(reader.space(), found.thread().id(), post.number());
    var path = history + "/" + version.revision();
    var now = post.removal().isEmpty() && post.revision() == version.revision();
    return new VersionView(
        HistoryView.trail(
            reader.space(), found.thread(), post, Link.to("Version of " + at.words(), "")),
        "Post " + post.number() + ", version of " + at.words(),
        post.writer().name(),
        at,
        now,
        post.warning(),
        words,
        !now && mayChange(reader, post) ? path + "/return" : "",
        token,
        post.revision(),
        reader instanceof Member member && member.may(Permission.MODERATE) ? path + "/erasure" : "",
        history);
  }

  private static boolean mayChange(Reader reader, Post post) {
    return post.removal().isEmpty()
        && reader instanceof Member member
        && post.mine()
        && member.may(Permission.WRITE);
  }
}
