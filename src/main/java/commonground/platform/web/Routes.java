package commonground.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The route table: method, path, access, handler. Features mount their lines; {@link Server} serves
 * them. A request that the access column does not let in never reaches the handler.
 */
public final class Routes {

  /**
   * A line with what it runs.
   *
   * @param takes what its form may be
   */
  record Line<S>(Route route, Access<S> access, Handler<S> handler, Takes takes) {

    Reply answer(Request request) {
      return switch (access.admit(request)) {
        case Access.Admission.In<S> in -> handler.handle(in.standing(), request);
        case Access.Admission.SignInFirst<S> first -> signIn(request, Kept.Reason.SIGNED_OUT);
        case Access.Admission.SignInAgain<S> again -> signIn(request, Kept.Reason.SIGN_IN_AGAIN);
        case Access.Admission.First<S> first -> first(request, first);
        case Access.Admission.NotHere<S> absent -> Reply.notFound();
        case Access.Admission.Refused<S> refused -> Reply.refused(refused.why());
      };
    }

    private static Reply signIn(Request request, Kept.Reason why) {
      if (request.isPost()) {
        return new Reply.KeptFor(401, why, KeptForm.of(request), "/sign-in/kept");
      }
      return Reply.seeOther(
          "/sign-in"
              + Paths.query("next", request.pathAndQuery())
              + (why == Kept.Reason.SIGN_IN_AGAIN ? "&again=yes" : ""));
    }

    private static Reply first(Request request, Access.Admission.First<?> first) {
      return request.isPost()
          ? new Reply.KeptFor(403, first.why(), KeptForm.of(request), first.keeper())
          : Reply.seeOther(first.page() + Paths.query("next", request.pathAndQuery()));
    }
  }

  /** What a line takes. */
  enum Takes {
    /** A form of one of our pages. */
    FORM,
    /** The same, which may carry a file. */
    FILE,
    /** The same, sent by a script while somebody types. */
    OFTEN,
    /** Whatever whoever holds the link sends from wherever: the address is the proof. */
    LINK
  }

  private final List<Line<?>> lines = new ArrayList<>();

  public <S> void get(String path, Access<S> access, Handler<S> handler) {
    add("GET", path, access, handler, Takes.FORM);
  }

  public <S> void post(String path, Access<S> access, Handler<S> handler) {
    add("POST", path, access, handler, Takes.FORM);
  }

  /** A POST whose form may carry a file: {@link Request#file}. */
  public <S> void postFile(String path, Access<S> access, Handler<S> handler) {
    add("POST", path, access, handler, Takes.FILE);
  }

  /** A POST that a script sends every few seconds: counted apart from what people do. */
  public <S> void postOften(String path, Access<S> access, Handler<S> handler) {
    add("POST", path, access, handler, Takes.OFTEN);
  }

  /**
   * A POST that mail programs send too, which have no page of ours, no cookie and no token: its
   * access must prove all by the address, and its handler must do nothing for a session.
   */
  public <S> void postByLink(String path, Access<S> access, Handler<S> handler) {
    add("POST", path, access, handler, Takes.LINK);
  }

  private <S> void add(
      String method, String path, Access<S> access, Handler<S> handler, Takes takes) {
    lines.add(new Line<>(new Route(method, path, access.name()), access, handler, takes));
  }

  List<Line<?>> lines() {
    return List.copyOf(lines);
  }

  /** The table without the handlers, for the access matrix and for documents. */
  public List<Route> table() {
    return lines.stream().<Route>map(Line::route).toList();
  }
}
