package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.support.Window;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Pages with mentions and reactions. */
final class AttachedScenes {

  private AttachedScenes() {}

  /**
   * @param thread its address
   * @param cookies of a facilitator
   */
  static Stream<Scene> on(String thread, List<String> cookies) {
    return Stream.of(
        scene(cookies, "names to mention", at("/spaces/open/mentions?name=wo")),
        scene(cookies, "nobody to mention", at("/spaces/open/mentions?name=zz")),
        scene(cookies, "names while typing", typing(thread, "Dear @wo", "found. Choose")),
        scene(cookies, "whom it will tell", typing(thread, "Dear @patients", "This will tell")),
        scene(
            cookies,
            "before you post",
            window ->
                window
                    .open(thread)
                    .write("Your post", "@Zoe, @a and @patients")
                    .press("Post reply")),
        scene(
            cookies,
            "before you post, not answered",
            window ->
                window
                    .open(thread)
                    .write("Your post", "Dear @a")
                    .press("Post reply")
                    .press("Post reply")),
        scene(cookies, "reacted", window -> press(window.open(thread))),
        scene(cookies, "who reacted", at(thread + "/posts/2/reactions")),
        scene(List.of(), "reacted, visitor", at(thread)));
  }

  private static Scene scene(List<String> cookies, String name, Consumer<Window> arrive) {
    return new Scene(name, cookies, arrive);
  }

  private static Consumer<Window> at(String address) {
    return window -> window.open(address);
  }

  private static Consumer<Window> typing(String thread, String words, String said) {
    return window -> window.open(thread).write("Your post", words).reads(said);
  }

  private static void press(Window window) {
    var word = window.page().locator(".cg-reactions button").first();
    word.click();
    assertThat(word).isFocused();
  }
}
