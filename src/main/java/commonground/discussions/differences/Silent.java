package commonground.discussions.differences;

import com.github.difflib.algorithm.DiffAlgorithmListener;

/** Does not want to know how far the comparing has come. */
final class Silent implements DiffAlgorithmListener {
  @Override
  public void diffStart() {}

  @Override
  public void diffStep(int value, int max) {}

  @Override
  public void diffEnd() {}
}
