package commonground.discussions.changing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which posts hang below another one: replies to it, replies to those, and so on. Pure. */
final class Below {

  private Below() {}

  /**
   * @param to the number of the post that this one answers: a lower one
   */
  record Answer(int number, int to) {}

  /**
   * The numbers of all posts below one.
   *
   * @param answers in order of their numbers
   */
  static Set<Integer> of(int post, List<Answer> answers) {
    var below = new HashSet<Integer>();
    for (var answer : answers) {
      if (answer.to() == post || below.contains(answer.to())) {
        below.add(answer.number());
      }
    }
    return below;
  }
}
