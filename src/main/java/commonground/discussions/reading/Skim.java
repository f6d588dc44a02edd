package commonground.discussions.reading;

/**
 * A press that marked threads as read, as far as it can be taken back.
 *
 * @param press the number it is known by: when it was, in milliseconds since 1970
 * @param threads how many are as the press left them, at least 1
 */
public record Skim(long press, int threads) {}
