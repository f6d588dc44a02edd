package commonground.spaces;

import commonground.platform.db.Words;
import commonground.platform.web.Request;
import java.util.Optional;

/** With whose eyes facilitators look at the page of their space. */
public enum SeenAs {
  OUTSIDER("somebody who is not in it"),
  MEMBER("a member"),
  PATIENT("a patient or carer");

  private final String words;

  SeenAs(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public String path(Space space) {
    return space.path() + "/as/" + Words.write(this);
  }

  static Optional<SeenAs> of(Request request) {
    return Words.find(SeenAs.class, request.parameter("whom"));
  }

  /**
   * The standing that the page is made for: it reads no more than the facilitator does. It never
   * leaves the making of that page, so nothing is written under it.
   *
   * @return empty where such a person finds no page at all
   */
  Optional<Standing> standing(Member facilitator) {
    var space = facilitator.space();
    return this == OUTSIDER
        ? Spaces.outside(space)
        : Optional.of(
            new Member(
                space,
                facilitator.person(),
                Role.MEMBER,
                facilitator.attention(),
                Optional.empty()));
  }
}
