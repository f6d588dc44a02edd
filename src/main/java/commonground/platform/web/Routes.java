package commonground.platform.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The route table: method, path, access, handler. Features mount their lines; {@link Server} serves
 * them. A request that the access column does not let in never reaches the handler.
 */
public final class Routes {

  /** What is special about sending the form of a line. */
  enum Sending {
    USUAL,
    /** It may carry a file. */
    FILE,
    /** A script sends it while somebody types. */
    OFTEN
  }

  /** A line with what it runs. */
  record Line<S>(Route route, Access<S> access, Handler<S> handler, Sending sending) {

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

  private final List<Line<?>> lines = new ArrayList<>();

  public <S> void get(String path, Access<S> access, Handler<S> handler) {
    lines.add(new Line<>(new Route("GET", path, access.name()), access, handler, Sending.USUAL));
  }

  public <S> void post(String path, Access<S> access, Handler<S> handler) {
    add(path, access, handler, Sending.USUAL);
  }

  /** A POST whose form may carry a file: {@link Request#file}. */
  public <S> void postFile(String path, Access<S> access, Handler<S> handler) {
    add(path, access, handler, Sending.FILE);
  }

  /** A POST that a script sends every few seconds: counted apart from what people do. */
  public <S> void postOften(String path, Access<S> access, Handler<S> handler) {
    add(path, access, handler, Sending.OFTEN);
  }

  private <S> void add(String path, Access<S> access, Handler<S> handler, Sending sending) {
    lines.add(new Line<>(new Route("POST", path, access.name()), access, handler, sending));
  }

  List<Line<?>> lines() {
    return List.copyOf(lines);
  }

  /** The table without the handlers, for the access matrix and for documents. */
  public List<Route> table() {
    return lines.stream().<Route>map(Line::route).toList();
  }
}
