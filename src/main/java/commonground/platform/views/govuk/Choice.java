package commonground.platform.views.govuk;

/**
 * One line of radios or checkboxes.
 *
 * @param id "" until the list it stands in gives it one
 * @param name "" for the list's own
 * @param divider "or" between two groups; "" for a real choice
 */
public record Choice(
    String id,
    String name,
    String value,
    String text,
    String hint,
    boolean checked,
    String divider) {

  public static Choice of(String value, String text) {
    return new Choice("", "", value, text, "", false, "");
  }

  public static Choice or() {
    return new Choice("", "", "", "", "", false, "or");
  }

  public Choice withHint(String words) {
    return new Choice(id, name, value, text, words, checked, divider);
  }

  public Choice checked(boolean now) {
    return new Choice(id, name, value, text, hint, now, divider);
  }

  /** The first line has the list's own id, so that an error summary can lead to it. */
  Choice at(int position, String listId, String listName) {
    var itsId = position == 1 ? listId : listId + "-" + position;
    return new Choice(
        id.isEmpty() ? itsId : id,
        name.isEmpty() ? listName : name,
        value,
        text,
        hint,
        checked,
        divider);
  }
}
