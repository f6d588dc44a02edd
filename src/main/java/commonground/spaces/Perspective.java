package commonground.spaces;

/** From where somebody looks at the questions of a space. A member says it themselves. */
public enum Perspective {
  CLINICIAN("Clinician"),
  ACADEMIC("Academic"),
  COMMISSIONER("Commissioner"),
  PATIENT("Patient, carer or public"),
  VOLUNTARY("Voluntary sector"),
  OTHER("Other");

  private final String words;

  Perspective(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
