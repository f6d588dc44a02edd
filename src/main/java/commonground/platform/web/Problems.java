package commonground.platform.web;

import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form: for each field one sentence that says how to mend it. */
public final class Problems {

  private final Map<String, String> byField = new LinkedHashMap<>();

  public void add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
  }

  public void addAll(Problems others) {
    others.byField.forEach(this::add);
  }

  /** Adds the sentence unless the condition holds. */
  public void unless(boolean holds, String field, String sentence) {
    if (!holds) {
      add(field, sentence);
    }
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  public boolean none() {
    return byField.isEmpty();
  }

  /** The sentence for a field, or "". */
  public String of(String field) {
    return byField.getOrDefault(field, "");
  }

  /** For the top of the page: each sentence with a link to its field. */
  public ErrorSummary summary() {
    return ErrorSummary.of(
        byField.entrySet().stream().map(e -> Mistake.in(e.getKey(), e.getValue())).toList());
  }

  /** One problem. */
  public static Problems of(String field, String sentence) {
    var problems = new Problems();
    problems.add(field, sentence);
    return problems;
  }
}
