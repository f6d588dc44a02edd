package commonground.discussions.changing;

import commonground.contributions.mentions.Naming;
import commonground.discussions.Addresses;
import commonground.discussions.Post;
import commonground.discussions.Version;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.Unfolding;
import commonground.platform.views.Markdown;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a post said before, and saying it again. */
public final class HistoryPages {

  private final Finding finding;
  private final History history;
  private final Editing editing;
  private final Markdown markdown;
  private final Unfolding unfolding;
  private final Naming naming;
  private final SpaceAccess in;

  public HistoryPages(
      Finding finding,
      History history,
      Editing editing,
      Markdown markdown,
      Unfolding unfolding,
      Naming naming,
      SpaceAccess in) {
    this.finding = finding;
    this.history = history;
    this.editing = editing;
    this.markdown = markdown;
    this.unfolding = unfolding;
    this.naming = naming;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/posts/:number/history", in.reader, this::list);
    r.get("/spaces/:space/discussions/:id/posts/:number/history/:revision", in.reader, this::show);
    r.post(
        "/spaces/:space/discussions/:id/posts/:number/history/:revision/return",
        in.writer,
        this::bringBack);
  }

  private Reply list(Reader reader, Request request) {
    var before = request.query().number("before").orElse(Long.MAX_VALUE);
    return finding.with(
        reader,
        request,
        found ->
            Reply.page(
                "discussions/history",
                HistoryView.of(
                    reader,
                    found,
                    named(
                        reader,
                        history.before(reader, found.post(), before, HistoryView.MOST + 1)))));
  }

  private List<Version> named(Reader reader, List<Version> versions) {
    var words = naming.words(reader, versions.stream().map(Version::source).toList());
    return IntStream.range(0, versions.size())
        .mapToObj(n -> versions.get(n).saying(words.get(n)))
        .toList();
  }

  /** The version that an address names; empty if it is erased or not for this reader. */
  static Optional<Version> version(History history, Reader reader, Request request, Post post) {
    var revision = request.number("revision");
    return revision.isEmpty() || revision.getAsLong() == Long.MAX_VALUE
        ? Optional.empty()
        : history
            .find(reader, post, revision.getAsLong())
            .filter(version -> version.hidden().isEmpty());
  }

  private Reply show(Reader reader, Request request) {
    return finding.with(
        reader,
        request,
        found ->
            version(history, reader, request, found.post())
                .map(version ->
                    Reply.page(
                        "discussions/version",
                        VersionView.of(
                            reader,
                            found,
                            version,
                            unfolding.words(
                                Onlooker.of(reader, request),
                                found.thread().id(),
                                markdown.render(version.source())),
                            request.token())))
                .orElseGet(Reply::notFound));
  }

  private Reply bringBack(Member member, Request request) {
    return finding.with(
        member,
        request,
        found ->
            version(history, member, request, found.post())
                .map(version -> bringBack(member, request, found, version))
                .orElseGet(Reply::notFound));
  }

  private Reply bringBack(Member member, Request request, Found found, Version version) {
    var thread = found.thread().id();
    var number = found.post().number();
    var base = request.form().number("_seen").orElse(0L);
    // Whoever may read the post could read these words before: they are for the same people.
    var again =
        new Editing.Change(base, version.source(), found.post().warning(), Audience.EVERYONE);
    return switch (editing.edit(member, thread, number, again)) {
      case Edited.Done done ->
          Reply.seeOther(Addresses.of(member.space(), thread, number)).saying("edited-" + number);
      case Edited.Changed changed ->
          new Reply.Refused(
              409,
              "Nothing was brought back: post "
                  + number
                  + " has changed since you opened this page. Look at its history again.");
      case Edited.Removed removed -> Reply.notFound();
      case Edited.Archived archived -> Reply.refused(SpaceAccess.ARCHIVED);
      case Edited.NotHere absent -> finding.absent(member, request);
    };
  }
}
