package commonground.platform.jobs;

import commonground.platform.db.RecordFormat;
import java.util.Locale;

/**
 * How jobs of one type are done.
 *
 * @param atOnce how many of them a node does at the same time
 */
public record JobKind<J extends Job>(
    Class<J> type, int atOnce, Patience patience, JobHandler<J> handler) {

  public JobKind {
    if (!type.isRecord() || atOnce < 1) {
      throw new IllegalArgumentException(
          type.getName() + " must be a record and done by at least one, not " + atOnce);
    }
  }

  /** {@code SendMail} is {@code send_mail}. */
  public String name() {
    return name(type);
  }

  static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  J read(String args) {
    return RecordFormat.read(type, args);
  }
}
