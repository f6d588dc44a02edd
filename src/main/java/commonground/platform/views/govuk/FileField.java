package commonground.platform.views.govuk;

/**
 * A file to choose: {@code govuk/file-upload}, in a form with {@code enctype="multipart/form-data"}
 * whose first field is the token.
 *
 * @param accept what the browser offers, such as {@code image/png, image/jpeg}
 */
public record FileField(Question question, String accept) {

  public static FileField of(String name, String label, String accept) {
    return new FileField(Question.of(name, label), accept);
  }

  public FileField withHint(String words) {
    return new FileField(question.withHint(words), accept);
  }

  public FileField withError(String words) {
    return new FileField(question.withError(words), accept);
  }
}
