package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.platform.db.Words;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WhatTest {

  @Test
  void the_database_is_asked_for_what_decides() {
    var deciding =
        Arrays.stream(What.values())
            .filter(What::decides)
            .map(what -> "'" + Words.write(what) + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    assertEquals(deciding, What.DECISIONS);
  }
}
