package commonground.discussions;

import commonground.platform.web.OneLine;

/** Titles of threads: one line of 1 to 150 characters. */
public final class Titles {

  public static final int MOST = 150;

  private Titles() {}

  /** What was typed, as {@link OneLine}; it may still be too long. */
  public static String clean(String typed) {
    return OneLine.of(typed, MOST);
  }
}
