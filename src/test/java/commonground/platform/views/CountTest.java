package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

  @ParameterizedTest
  @CsvSource({"0, 0 posts", "1, 1 post", "2, 2 posts", "21, 21 posts"})
  void only_one_is_one(long number, String words) {
    assertEquals(words, Count.of(number, "post", "posts"));
  }
}
