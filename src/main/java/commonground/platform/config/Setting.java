package commonground.platform.config;

import java.util.Locale;

/**
 * One value as it was found, before anything is made of it.
 *
 * @param key as in a file, such as {@code http.port}
 * @param text without white space at its ends
 * @param source the file, such as {@code config/local.properties}, or the environment variable
 */
record Setting(String key, String text, String source) {
  static final String PREFIX = "COMMONGROUND_";

  /** {@code http.port} is {@code COMMONGROUND_HTTP_PORT} in the environment. */
  static String variable(String key) {
    return PREFIX + name(key);
  }

  /** {@code http.port} is {@code HTTP_PORT} to an operator. */
  static String name(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** {@code COMMONGROUND_HTTP_PORT} is {@code http.port} in a file. */
  static String key(String variable) {
    return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
  }

  boolean fromEnvironment() {
    return source.startsWith(PREFIX);
  }
}
