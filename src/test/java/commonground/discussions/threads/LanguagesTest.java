package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not English, or very long, from the form to list, thread, links and history. */
class LanguagesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String REPLY = "form.cg-reply";

  private final PersonId ana = site.person("Ana Speaks");
  private final HttpBrowser browser = site.signedIn(ana);

  private String space(String slug) {
    var world = site.world();
    world.join(world.space(slug, "Voices", Kind.COMMUNITY, Visibility.HIDDEN), ana, Role.MEMBER);
    return "/spaces/" + slug + "/discussions";
  }

  private HttpBrowser.Page start(String space, String title, String words) {
    return browser.get(space + "/new").submit(REPLY, Map.of("title", title, "post", words));
  }

  private static String thread(HttpBrowser.Page page) {
    return page.path().replaceAll("[?#].*", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sut mae'r boen ŵyth o'r gloch?",
        "ਅੱਜ ਪੌੜੀਆਂ ਚੜ੍ਹਨਾ ਔਖਾ ਹੈ। ਕੀ ਕਰੀਏ?",
        "كيف أصعد الدرج دون ألم؟ (الركبة)"
      })
  void stands_as_it_was_typed_in_list_thread_links_and_history(String words) {
    var space = space("voices-" + Integer.toHexString(words.hashCode()));
    var thread = thread(start(space, words, words + "\n\n" + words));
    assertEquals(words, browser.get(space).html().select(".cg-row__title a").text());
    var page = browser.get(thread + "/posts/1/reply").submit(REPLY, Map.of("post", words));
    assertEquals(words, page.html().select("h1").text());
    assertEquals(words + " " + words, page.html().select("#post-1 .cg-prose").text());
    assertTrue(page.html().select("#post-2 .cg-post__to").text().contains(": " + words));
    var link = browser.get(thread).submit(REPLY, Map.of("post", site.url() + thread));
    assertEquals("Voices: " + words, link.html().select("#post-3 a.cg-place").text());
    browser.get(thread + "/posts/2/edit").submit(REPLY, Map.of("post", "+ " + words));
    var history = browser.get(thread + "/posts/2/history");
    assertTrue(history.html().text().contains(words), history.html().text());
  }

  @Test
  void twenty_thousand_words_are_one_post_and_one_line_where_it_is_answered() {
    var space = space("long-post");
    var words = "Some words again ".repeat(6_667).strip();
    var thread = thread(start(space, "All of it", words));
    var page = browser.get(thread + "/posts/1/reply").submit(REPLY, Map.of("post", "I read it"));
    assertEquals(words, page.html().select("#post-1 .cg-prose").text());
    assertTrue(page.html().select("#post-2 .cg-post__to").text().length() < 200);
    assertEquals("2 posts", browser.get(space).html().select(".cg-row__posts").text());
  }
}
