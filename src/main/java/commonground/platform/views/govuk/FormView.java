package commonground.platform.views.govuk;

import commonground.platform.views.PageView;

/** A page with a form that a person fills in. */
public interface FormView extends PageView {

  /** What must be mended; without mistakes where nothing must. */
  ErrorSummary summary();

  @Override
  default boolean mistaken() {
    return !summary().mistakes().isEmpty();
  }

  @Override
  default boolean writes() {
    return true;
  }
}
