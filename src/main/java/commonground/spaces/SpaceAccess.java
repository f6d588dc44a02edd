package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Words;
import commonground.platform.web.Access;
import commonground.platform.web.Access.Admission;
import commonground.platform.web.Request;
import java.util.Optional;
import java.util.function.Function;

/** The access column of routes below {@code /spaces/:space}. */
public final class SpaceAccess {

  /** Why nobody writes in an archived space. */
  public static final String ARCHIVED =
      "This space is archived: you can read in it, and nobody writes in it any more. Its"
          + " facilitators can bring it back.";

  /** Why nobody comes into an archived space. */
  public static final String NOBODY_JOINS =
      "This space is archived: nobody joins it any more. Its facilitators can bring it back.";

  /** Anyone who may know of the space. */
  public final Access<Standing> standing;

  /** Anyone who may know of the space and is signed in. */
  public final Access<Guest> guest;

  /** Anyone who may read in it. */
  public final Access<Reader> reader;

  /** Whoever reads what its members read. */
  public final Access<Reader> insider;

  /** Its members. */
  public final Access<Member> member;

  /** Its members who may write. */
  public final Access<Member> writer;

  private final Spaces spaces;
  private final Threshold threshold;

  public SpaceAccess(Spaces spaces, Threshold threshold) {
    this.spaces = spaces;
    this.threshold = threshold;
    this.standing = access("standing", Admission.In::new);
    this.guest = new Access<>("guest", this::guest);
    this.reader = access("reader", SpaceAccess::reader);
    this.insider = access("insider", SpaceAccess::insider);
    this.member = access("member", SpaceAccess::member);
    this.writer = access("writer", this::writer);
  }

  /** Its members whose role has this permission; to the others it says who may. */
  public Access<Member> may(Permission permission) {
    return access(Words.write(permission), standing -> holder(standing, permission));
  }

  private <S> Access<S> access(String name, Function<Standing, Admission<S>> rule) {
    return new Access<>(
        name,
        request -> {
          var standing = spaces.enter(person(request), request.parameter("space"));
          var admission = standing.map(rule).orElseGet(Admission.NotHere::new);
          return askToSignIn(request, standing, admission)
              ? new Admission.SignInFirst<>()
              : admission;
        });
  }

  /**
   * Somebody who is not signed in might be a member. A form is kept whatever it was for, so that
   * this tells nothing; a page asks to sign in only where anybody may know that the space is there.
   */
  private static boolean askToSignIn(
      Request request, Optional<Standing> standing, Admission<?> admission) {
    return request.session().isEmpty()
        && !(admission instanceof Admission.In)
        && (request.isPost() || standing.isPresent());
  }

  private Admission<Guest> guest(Request request) {
    var standing = spaces.enter(person(request), request.parameter("space"));
    if (request.session().isEmpty() && (request.isPost() || standing.isPresent())) {
      return new Admission.SignInFirst<>();
    }
    return standing
        .flatMap(here -> person(request).map(person -> new Guest(here, person)))
        .<Admission<Guest>>map(Admission.In::new)
        .orElseGet(Admission.NotHere::new);
  }

  private static Optional<PersonId> person(Request request) {
    return request.session().map(session -> new PersonId(session.person()));
  }

  private static Admission<Reader> reader(Standing standing) {
    return standing instanceof Reader reader
        ? new Admission.In<>(reader)
        : new Admission.NotHere<>();
  }

  private static Admission<Reader> insider(Standing standing) {
    return standing instanceof Reader reader && reader.audiences().contains(Audience.MEMBERS)
        ? new Admission.In<>(reader)
        : new Admission.NotHere<>();
  }

  private static Admission<Member> member(Standing standing) {
    return standing instanceof Member member
        ? new Admission.In<>(member)
        : new Admission.NotHere<>();
  }

  private Admission<Member> writer(Standing standing) {
    return holder(standing, Permission.WRITE) instanceof Admission.In<Member>(var member)
        ? threshold.before(member)
        : holder(standing, Permission.WRITE);
  }

  private static Admission<Member> holder(Standing standing, Permission permission) {
    return switch (standing) {
      case Member member when member.may(permission) -> new Admission.In<>(member);
      case Member member -> new Admission.Refused<>(refusal(member, permission));
      case Inspector inspector -> new Admission.NotHere<>();
      case Visitor visitor -> new Admission.NotHere<>();
      case Outsider outsider -> new Admission.NotHere<>();
    };
  }

  private static String refusal(Member member, Permission permission) {
    if (member.pause().isPresent()) {
      return member.pause().get().words();
    }
    if (!permission.grantedTo(member.role())) {
      return permission.refusal();
    }
    return permission == Permission.INVITE || permission == Permission.ANSWER_REQUESTS
        ? NOBODY_JOINS
        : ARCHIVED;
  }
}
