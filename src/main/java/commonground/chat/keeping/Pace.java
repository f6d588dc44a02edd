package commonground.chat.keeping;

import java.util.Arrays;
import java.util.Optional;

/** How long each person waits between two messages in a room. */
public enum Pace {
  NONE(0, "No wait"),
  TEN_SECONDS(10, "10 seconds"),
  THIRTY_SECONDS(30, "30 seconds"),
  ONE_MINUTE(60, "1 minute"),
  FIVE_MINUTES(300, "5 minutes");

  private final int seconds;
  private final String words;

  Pace(int seconds, String words) {
    this.seconds = seconds;
    this.words = words;
  }

  public int seconds() {
    return seconds;
  }

  public String words() {
    return words;
  }

  /** Empty for a wait that no page offers. */
  public static Optional<Pace> of(int seconds) {
    return Arrays.stream(values()).filter(pace -> pace.seconds == seconds).findFirst();
  }
}
