package commonground.spaces;

import java.util.List;
import java.util.stream.Collectors;

/** From where somebody looks at the questions of a space. A member says it themselves. */
public enum Perspective {
  CLINICIAN("Clinician", "No clinician yet"),
  ACADEMIC("Academic", "No academic yet"),
  COMMISSIONER("Commissioner", "No commissioner yet"),
  PATIENT("Patient, carer or public", "No patient, carer or member of the public yet"),
  VOLUNTARY("Voluntary sector", "Nobody from the voluntary sector yet"),
  OTHER("Other", "");

  private final String words;
  private final String missing;

  Perspective(String words, String missing) {
    this.words = words;
    this.missing = missing;
  }

  public String words() {
    return words;
  }

  /** What facilitators read while nobody speaks from it; "" where nobody is missed. */
  public String missing() {
    return missing;
  }

  /** Several, such as "Clinician, Academic". */
  public static String words(List<Perspective> several) {
    return several.stream().map(Perspective::words).collect(Collectors.joining(", "));
  }
}
