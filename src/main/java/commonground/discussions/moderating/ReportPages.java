package commonground.discussions.moderating;

import commonground.contributions.moderation.Place;
import commonground.contributions.moderation.Reporting;
import commonground.discussions.Addresses;
import commonground.discussions.Post;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.Finding.Found;
import commonground.people.DisplayName;
import commonground.people.PeopleAccess;
import commonground.platform.views.Link;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Inspector;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.function.Function;

/** Reporting a post: for whoever may read it, with an account or without. */
public final class ReportPages {

  private static final String PATH = "/spaces/:space/discussions/:id/posts/:number/report";

  private final Finding finding;
  private final Reporting reporting;
  private final SpaceAccess in;

  public ReportPages(Finding finding, Reporting reporting, SpaceAccess in) {
    this.finding = finding;
    this.reporting = reporting;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get(PATH, in.reader, this::ask);
    r.post(PATH, in.reader, this::tell);
    r.get(PATH + "/sent", in.reader, this::thank);
  }

  /** A post that stands, of somebody else. Whoever only inspects writes nothing here. */
  private Reply with(Reader reader, Request request, Function<Place, Reply> answer) {
    return finding.with(
        reader,
        request,
        found ->
            reader instanceof Inspector || own(request, found.post())
                ? Reply.notFound()
                : found.post().removal().isPresent()
                    ? Reporting.removed("post " + found.post().number())
                    : answer.apply(place(reader, found)));
  }

  private static boolean own(Request request, Post post) {
    return post.mine()
        || PeopleAccess.person(request).filter(post.writer().id()::equals).isPresent();
  }

  private static Place place(Reader reader, Found found) {
    var space = reader.space();
    var thread = found.thread();
    var number = found.post().number();
    var back = Addresses.of(space, thread.id(), number);
    return new Place(
        space,
        PostSubjects.subject(found.post().id()),
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(thread.title(), back),
            Link.to("Report", "")),
        "post " + number,
        Addresses.post(space, thread.id(), number) + "/report",
        back,
        DisplayName.isAlias(found.post().writer().name()));
  }

  private Reply ask(Reader reader, Request request) {
    return with(reader, request, place -> reporting.ask(place, request));
  }

  private Reply tell(Reader reader, Request request) {
    return with(reader, request, place -> reporting.tell(place, request));
  }

  private Reply thank(Reader reader, Request request) {
    return finding.with(
        reader, request, found -> reporting.thank(place(reader, found), request));
  }
}
