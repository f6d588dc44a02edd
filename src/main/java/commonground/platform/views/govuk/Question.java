package commonground.platform.views.govuk;

/**
 * What every field has.
 *
 * @param id what an error summary links to, as {@code #id}
 * @param name under which the browser sends the answer
 * @param hint "" for none
 * @param error what is wrong and how to mend it; "" while nothing is
 */
public record Question(String id, String name, Label label, String hint, String error) {

  public static Question of(String name, String label) {
    return new Question(name, name, Label.of(label), "", "");
  }

  public Question withId(String own) {
    return new Question(own, name, label, hint, error);
  }

  public Question withLabel(Label other) {
    return new Question(id, name, other, hint, error);
  }

  public Question withHint(String words) {
    return new Question(id, name, label, words, error);
  }

  public Question withError(String words) {
    return new Question(id, name, label, hint, words);
  }

  /** Ids of hint and error, for {@code aria-describedby}; "" if there is neither. */
  public String describedBy() {
    var hinted = hint.isEmpty() ? "" : id + "-hint";
    if (error.isEmpty()) {
      return hinted;
    }
    return hinted.isEmpty() ? id + "-error" : hinted + " " + id + "-error";
  }
}
