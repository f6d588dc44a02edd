package commonground.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;

/**
 * Something that happens in a space.
 *
 * @param daysAgo at least 1
 * @param at local time in the United Kingdom
 * @param play what happens; where it has happened already, nothing
 */
public record Scene(int daysAgo, LocalTime at, Consumer<Stage> play) {

  static Scene at(int daysAgo, String time, Consumer<Stage> play) {
    return new Scene(daysAgo, LocalTime.parse(time), play);
  }

  Instant when(LocalDate today) {
    return DemoPost.time(daysAgo, at, today);
  }
}
