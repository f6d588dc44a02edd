package commonground.leaving;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import java.util.Locale;
import java.util.Map;

/** "Download what is mine": ask for a copy, come back, take it. */
public final class CopyPages {

  /** What each act says on the next page. */
  public static final Map<String, String> SAID =
      Map.of("copy-asked", "Your copy is being made. You get an email when it is ready.");

  private static final String PATH = "/account/copy";

  private final Copies copies;

  public CopyPages(Copies copies) {
    this.copies = copies;
  }

  public void mount(Routes r) {
    r.get(PATH, PeopleAccess.PERSON, this::show);
    r.post(PATH, PeopleAccess.PERSON, this::ask);
    r.get(PATH + "/file", PeopleAccess.OWNER, this::file);
  }

  /**
   * How far it is.
   *
   * @param making whether it is being made
   * @param ready whether it can be taken
   * @param proved whether they have just signed in
   * @param large how large the file is, in words; "" while there is none
   * @param until when it is deleted
   */
  record CopyView(
      Breadcrumbs trail,
      String token,
      boolean making,
      boolean ready,
      boolean proved,
      String large,
      TimeView until)
      implements PageView {
    @Override
    public String title() {
      return "Download what is mine";
    }
  }

  private Reply show(PersonId person, Request request) {
    var found = copies.find(person);
    var ready = found.flatMap(Copies.Copy::readyAt);
    return Reply.page(
        "leaving/copy",
        new CopyView(
            CloseView.trail("Download what is mine"),
            request.token(),
            found.isPresent() && ready.isEmpty(),
            ready.isPresent(),
            request.session().filter(Session::proved).isPresent(),
            ready.map(at -> size(found.orElseThrow().bytes())).orElse(""),
            ready.map(at -> When.at(at.plus(Copies.KEPT), When.UK)).orElse(new TimeView("", ""))));
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1_000) + " kB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private Reply ask(PersonId person, Request request) {
    copies.ask(person);
    return Reply.seeOther(PATH).saying("copy-asked");
  }

  private Reply file(PersonId person, Request request) {
    return copies
        .find(person)
        .filter(copy -> copy.readyAt().isPresent())
        .<Reply>map(copy ->
            new Reply.Download(
                "my-copy.zip",
                "application/zip",
                copy.bytes(),
                number -> copies.piece(copy, number)))
        .orElseGet(Reply::notFound);
  }
}
