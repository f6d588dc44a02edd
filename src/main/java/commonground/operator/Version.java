package commonground.operator;

import java.util.Objects;

/** Which version of the program this is. */
final class Version {

  private Version() {}

  /** As the jar says; "unreleased" where the program does not run from one. */
  static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "unreleased");
  }
}
