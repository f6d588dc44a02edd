package commonground.contributions.mentions;

import commonground.platform.db.Words;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.util.Arrays;
import java.util.Optional;

/** All in a space who have a perspective or a role, by the word that people type. */
public enum Circle {
  CLINICIANS("Clinicians", Perspective.CLINICIAN),
  ACADEMICS("Academics", Perspective.ACADEMIC),
  COMMISSIONERS("Commissioners", Perspective.COMMISSIONER),
  PATIENTS("Patients, carers and the public", Perspective.PATIENT),
  VOLUNTARY("People from the voluntary sector", Perspective.VOLUNTARY),
  FACILITATORS("Facilitators", Role.FACILITATOR),
  MODERATORS("Moderators", Role.MODERATOR),
  LIBRARIANS("Librarians", Role.LIBRARIAN),
  BROKERS("Knowledge brokers", Role.BROKER);

  private final String words;
  private final Enum<?> of;

  Circle(String words, Enum<?> of) {
    this.words = words;
    this.of = of;
  }

  /** Who they are. */
  public String words() {
    return words;
  }

  /** As people type it: {@code @patients}. */
  public String typed() {
    return "@" + Words.write(this);
  }

  /** As it is kept in words: {@code [@patients]}. */
  String mark() {
    return "[" + typed() + "]";
  }

  /** What they have in common, as the database has it. */
  String whom() {
    return Words.write(of);
  }

  /** The circle of this word, without the sign. */
  static Optional<Circle> find(String word) {
    return Words.find(Circle.class, word);
  }

  /** That of a row. */
  public static Optional<Circle> of(String whom) {
    return Arrays.stream(values()).filter(circle -> circle.whom().equals(whom)).findFirst();
  }

  /**
   * Whether this member may tell all of them. Everybody who writes may call for help.
   *
   * @param unnamed whether their words show no name: then nobody may do more than a member may, for
   *     it would tell who they are
   */
  boolean mayBeToldBy(Member member, boolean unnamed) {
    return this == FACILITATORS || member.may(Permission.MENTION_MANY) && !unnamed;
  }
}
