package commonground.platform.live;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one can listen to, as browsers write it: {@code thread/42}.
 *
 * @param kind of one to sixteen small letters
 * @param id from 1
 */
public record SubjectName(String kind, long id) {

  private static final Pattern FORM = Pattern.compile("([a-z]{1,16})/([1-9][0-9]{0,17})");

  /** Empty for anything that is written in another way: one subject has one name. */
  static Optional<SubjectName> parse(String text) {
    var found = FORM.matcher(text);
    return found.matches()
        ? Optional.of(new SubjectName(found.group(1), Long.parseLong(found.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
