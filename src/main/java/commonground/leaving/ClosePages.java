package commonground.leaving;

import commonground.leaving.Closures.Closed;
import commonground.people.Cookies;
import commonground.people.Erasure.Wish;
import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.web.Access;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;

/** "Close my account": read what happens, choose, confirm; and the number to ask by. */
public final class ClosePages {

  private static final String PATH = "/account/close";

  private final Closures closures;
  private final Erasures erasures;
  private final Cookies cookies;
  private final String contact;

  /**
   * @param contact whom to ask for help, as the end of a sentence
   */
  public ClosePages(Closures closures, Erasures erasures, Cookies cookies, String contact) {
    this.closures = closures;
    this.erasures = erasures;
    this.cookies = cookies;
    this.contact = contact;
  }

  public void mount(Routes r) {
    r.get(PATH, PeopleAccess.OWNER, this::choose);
    r.get(PATH + "/check", PeopleAccess.OWNER, this::check);
    r.post(PATH, PeopleAccess.OWNER, this::close);
    r.get("/closed/:reference", Access.ANYONE, this::closed);
  }

  private Reply choose(PersonId person, Request request) {
    return Reply.page("leaving/close", view(person, new Problems()));
  }

  private CloseView view(PersonId person, Problems problems) {
    return CloseView.of(closures.duties(person), contact, problems);
  }

  private Reply mistaken(PersonId person) {
    var problems = Problems.of("wish", "Choose what should happen to what you wrote");
    return Reply.mistaken("leaving/close", view(person, problems));
  }

  private Reply check(PersonId person, Request request) {
    var wish = Words.find(Wish.class, request.query().text("wish"));
    if (!closures.duties(person).none()) {
      return Reply.seeOther(PATH);
    }
    return wish.<Reply>map(
            chosen -> Reply.page("leaving/close-check", CloseCheckView.of(chosen, request.token())))
        .orElseGet(() -> mistaken(person));
  }

  private Reply close(PersonId person, Request request) {
    var wish = Words.find(Wish.class, request.form().text("wish"));
    if (wish.isEmpty()) {
      return mistaken(person);
    }
    return switch (closures.close(person, wish.get())) {
      case Closed.Done done ->
          Reply.seeOther("/closed/" + done.reference()).with(cookies.noSession()).clearingSite();
      case Closed.Needed needed -> Reply.conflict("leaving/close", view(person, new Problems()));
      case Closed.Before before -> Reply.seeOther("/").with(cookies.noSession()).clearingSite();
    };
  }

  /** For whoever has the number: they cannot sign in any more to ask. */
  private Reply closed(Request visitor, Request request) {
    return erasures
        .find(request.parameter("reference"))
        .<Reply>map(proof -> Reply.page("leaving/closed", ClosedView.of(proof, contact)))
        .orElseGet(Reply::notFound);
  }
}
