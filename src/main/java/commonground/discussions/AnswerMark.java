package commonground.discussions;

/**
 * How a post stands to the question of its thread.
 *
 * @param number of the post
 * @param here whether it is the answer
 * @param offer whether this reader may mark it as that
 * @param takeBack whether they may say that it is not
 */
public record AnswerMark(int number, boolean here, boolean offer, boolean takeBack) {
  static final AnswerMark NONE = new AnswerMark(0, false, false, false);
}
