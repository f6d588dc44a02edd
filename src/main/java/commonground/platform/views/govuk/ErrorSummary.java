package commonground.platform.views.govuk;

import java.util.List;

/** On top of a page with mistakes; takes the focus: {@code govuk/error-summary}. */
public record ErrorSummary(String title, String description, List<Mistake> mistakes) {

  public static ErrorSummary of(List<Mistake> mistakes) {
    return new ErrorSummary("There is a problem", "", mistakes);
  }
}
