package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of places, as browsers show them. */
class PlaceAddressTest {

  @ParameterizedTest
  @CsvSource({
    "/spaces/moving-well, moving-well 0 0",
    "/spaces/moving-well/, moving-well 0 0",
    "/spaces/a/discussions/42, a 42 0",
    "/spaces/a/discussions/42?from=51, a 42 0",
    "/spaces/a/discussions/42#post-7, a 42 7",
    "/spaces/a/discussions/42?from=51#post-60, a 42 60",
    "/spaces/a/discussions/42/posts/60, a 42 60"
  })
  void are_read(String path, String place) {
    assertEquals(
        Optional.of(place),
        PlaceAddress.parse(path).map(p -> p.space().text() + " " + p.thread() + " " + p.number()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/spaces",
        "/spaces/new",
        "/spaces/Moving",
        "/spaces/a/discussions",
        "/spaces/a/discussions/new",
        "/spaces/a/discussions/42/posts/60/edit",
        "/spaces/a/discussions/42?said=posted-1",
        "/spaces/a/discussions/9999999999999999999",
        "/spaces/a/people/3",
        "/spaces/a/discussions/42/posts/9999999999"
      })
  void of_other_pages_stay_what_they_are(String path) {
    assertEquals(Optional.empty(), PlaceAddress.parse(path));
  }
}
