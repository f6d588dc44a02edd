package commonground.platform.config;

/**
 * One setting that stops the start.
 *
 * @param key what the operator knows it by, such as {@code HTTP_PORT}, or a file's name
 * @param found what stands there and where, never the value of a secret
 * @param expected what would be right
 * @param remedy what to do
 */
public record ConfigMistake(String key, String found, String expected, String remedy) {

  @Override
  public String toString() {
    return """
    %s
      found:    %s
      expected: %s
      to do:    %s
    """
        .formatted(key, found, expected, remedy);
  }
}
