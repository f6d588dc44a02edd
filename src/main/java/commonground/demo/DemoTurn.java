package commonground.demo;

/**
 * Whose turn it is to speak: one post with the space and thread it belongs to.
 *
 * @param number of the post in its thread, counted from 1
 */
public record DemoTurn(DemoSpace space, DemoThread thread, int number) {
  public DemoPost post() {
    return thread.posts().get(number - 1);
  }
}
