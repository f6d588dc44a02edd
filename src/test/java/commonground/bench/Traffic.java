package commonground.bench;

import java.util.random.RandomGenerator;

/** What people ask, one request after the other. */
@FunctionalInterface
interface Traffic {

  /**
   * @param caller who asks, from 0; each has one connection
   */
  Ask next(RandomGenerator chance, int caller);
}
