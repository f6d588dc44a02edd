package commonground.discussions.live;

import commonground.discussions.Discussion;
import commonground.discussions.reading.Finding;
import commonground.discussions.threads.Around;
import commonground.discussions.threads.ThreadPage;
import commonground.platform.views.Views;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Set;

/**
 * What has changed of a page of a thread since it was made. The page says what it has: the revision
 * of the thread, who its reader was, and a fingerprint of each of its posts. The answer is the same
 * page as it is now, less the posts that it has; or nothing, if neither the thread nor the reader's
 * standing has changed.
 */
public final class LivePages {

  private static final String HTML = "text/html; charset=utf-8";

  private final Finding finding;
  private final ThreadPage page;
  private final Around around;
  private final Views views;
  private final SpaceAccess in;

  public LivePages(Finding finding, ThreadPage page, Around around, Views views, SpaceAccess in) {
    this.finding = finding;
    this.page = page;
    this.around = around;
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/discussions/:id/since/:revision", in.reader, this::since);
  }

  private Reply since(Reader reader, Request request) {
    var revision = request.number("revision");
    return revision.isEmpty()
        ? Reply.notFound()
        : finding
            .thread(reader, request)
            .map(d -> since(reader, d, revision.getAsLong(), request))
            .orElseGet(() -> finding.absent(reader, request));
  }

  private Reply since(Reader reader, Discussion d, long revision, Request request) {
    var query = request.query();
    if (d.revision() == revision && around.standing(reader).equals(query.text("standing"))) {
      return new Reply.Done();
    }
    // What the page does not have is not looked for: words from elsewhere do no harm here.
    var prints = Set.copyOf(List.of(query.text("have").split("-", 100)));
    var now = page.asked(reader, d, request).without(prints);
    return new Reply.Text(HTML, views.render("discussions/show", now).toString());
  }
}
