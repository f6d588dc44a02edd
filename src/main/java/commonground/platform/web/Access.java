package commonground.platform.web;

import java.util.function.Function;

/**
 * Who may use a route, and what its handler is given as proof: a handler of an {@code
 * Access<Member>} cannot be called without a member.
 *
 * @param name as it stands in the access matrix
 */
public record Access<S>(String name, Function<Request, Admission<S>> rule) {

  /** Anybody, signed in or not. */
  public static final Access<Request> ANYONE = new Access<>("anyone", Admission.In::new);

  Admission<S> admit(Request request) {
    return rule.apply(request);
  }

  /** What the rule found. */
  public sealed interface Admission<S> {
    /** Come in, as this. */
    record In<S>(S standing) implements Admission<S> {}

    /** Only somebody who is signed in can be answered; nothing is said about what is there. */
    record SignInFirst<S>() implements Admission<S> {}

    /** They are signed in, but this needs somebody who has just shown who they are. */
    record SignInAgain<S>() implements Admission<S> {}

    /**
     * Something else comes first, at this page of the site; a form is kept meanwhile.
     *
     * @param keeper takes the form by POST, as a field of its own, and gives it back afterwards
     */
    record First<S>(String page, String keeper, Kept.Reason why) implements Admission<S> {}

    /** Absent or forbidden: nobody is told which. */
    record NotHere<S>() implements Admission<S> {}

    /** They may know that it is there, but not do this; says why. */
    record Refused<S>(String why) implements Admission<S> {}
  }
}
