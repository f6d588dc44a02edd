package commonground.discussions.unnamed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever somebody does with a page that posts without their name: no draft says that it did. */
@Tag("long")
class NoDraftKnowsTest {

  private static final String BOX = "form.cg-reply";
  private static final String WORDS = "I have told nobody at home";

  @RegisterExtension static final TestSite site = new TestSite();

  private final Afraid afraid = new Afraid(site);
  private final String thread = thread();

  private String thread() {
    return afraid
        .send(afraid.bens, afraid.path + "/new", Map.of("title", "Open", "post", "Hello"))
        .path()
        .replaceAll("[?#].*", "");
  }

  @BeforeAll
  static void numbers_are_of_one_table_only() {
    Joins.spread(site.db());
    site.midday();
  }

  /** The fields of the box on a page that is opened. */
  private Map<String, String> opened(String page) {
    return new HashMap<>(HttpBrowser.fields(afraid.anas.get(page).form(BOX)));
  }

  private void save(Map<String, String> form, int saves, String words) {
    form.putAll(Map.of("_saves", Integer.toString(saves), "post", words));
    form.put("_quiet", "");
    assertEquals(200, afraid.anas.post("/drafts", form).status());
    form.remove("_quiet");
  }

  private HttpBrowser.Page post(Map<String, String> form, int saves, String words) {
    form.putAll(Map.of("_saves", Integer.toString(saves), "post", words));
    var posted = afraid.anas.post(thread + "/posts", form);
    assertEquals(200, posted.status(), posted.text());
    return posted;
  }

  private void unnamed(Map<String, String> form, int saves, String words) {
    form.put("unnamed", "yes");
    assertTrue(post(form, saves, words).text().contains("Someone in this space (A)"));
    form.remove("unnamed");
  }

  private List<String> drafts() {
    return site.db()
        .list(
            "select words from drafts where person_id = $1 and ended is null order by id",
            row -> row.text("words"),
            afraid.ana);
  }

  @Test
  void one_that_was_opened_again_and_again() {
    save(opened(thread), 1, "I have");
    save(opened(thread), 1, "I have told");
    var last = opened(thread);
    save(last, 1, WORDS);
    unnamed(last, 1, WORDS);
    afraid.assertNobodyKnows(WORDS, "posted");
    assertEquals(List.of(), drafts());
  }

  @Test
  void one_that_is_written_on_after_it_was_posted_and_then_posted_with_a_name() {
    var page = opened(thread);
    save(page, 3, WORDS);
    unnamed(page, 3, WORDS);
    save(page, 2, "I have told nobody");
    assertEquals(List.of(), drafts(), "what comes late");
    save(page, 4, "Something else");
    assertEquals(List.of("Something else"), drafts());
    save(page, 5, "Something else, and more");
    assertEquals(List.of("Something else, and more"), drafts());
    afraid.assertNobodyKnows(WORDS, "written on");
    page.put("_once", "0d6d6f7e-6b07-4d0c-9a3e-0c2a5e7f1a11");
    post(page, 5, "Something else, and more");
    assertEquals(List.of(), drafts());
    afraid.assertNoDraftKnows("posted with a name");
    save(page, 6, "And again");
    page.put("_once", "0d6d6f7e-6b07-4d0c-9a3e-0c2a5e7f1a12");
    unnamed(page, 6, "And again");
    assertEquals(List.of(), drafts());
    afraid.assertNoDraftKnows("posted once more without it");
  }

  @Test
  void one_that_says_it_began_with_the_page_that_posted() {
    var page = opened(thread);
    save(page, 3, WORDS);
    unnamed(page, 3, WORDS);
    var back = opened(thread);
    back.put("_from", page.get("_page"));
    save(back, 1, "Words of another day");
    afraid.assertNoDraftKnows("after Back");
    post(back, 1, "Words of another day");
    afraid.assertNoDraftKnows("posted after Back");
  }

  @Test
  void one_of_another_window_or_another_box_with_the_same_words() {
    var other = opened(thread + "/posts/1/reply");
    save(other, 1, WORDS);
    save(other, 2, "Not yet");
    var page = opened(thread);
    save(page, 1, WORDS);
    var window = opened(thread);
    save(window, 1, "In another window");
    save(page, 2, WORDS);
    unnamed(page, 2, WORDS);
    afraid.assertNobodyKnows(WORDS, "posted");
    assertTrue(drafts().contains("In another window"), drafts().toString());
  }

  /** As a stop leaves it between a post and the end of its draft. */
  private void stopped(Map<String, String> page, int saves) {
    site.db()
        .run(
            """
            insert into posted_pages (page, saves, day)
            values (posted_page($1, $2), $3, $4::text::date)
            """,
            afraid.ana,
            page.getOrDefault("_page", ""),
            saves,
            site.db().clock().instant().toString());
  }

  @Test
  void what_is_written_on_after_a_stop_outlives_what_was_posted() {
    var page = opened(thread);
    save(page, 7, WORDS);
    stopped(page, 7);
    save(page, 8, "Something else");
    new Drafts(site.db()).sweep();
    assertEquals(List.of("Something else"), drafts());
    afraid.assertNoDraftKnows("swept");
    save(page, 9, "Something else, and more");
    assertEquals(List.of("Something else, and more"), drafts());
  }

  @Test
  void what_a_stop_leaves_of_the_words_that_were_posted_is_swept() {
    var page = opened(thread);
    save(page, 7, WORDS);
    stopped(page, 7);
    new Drafts(site.db()).sweep();
    assertEquals(List.of(), drafts());
    afraid.assertNoDraftKnows("swept");
  }

  @Test
  void what_is_saved_between_a_post_and_the_end_of_its_draft_is_kept() {
    var page = opened(thread);
    save(page, 7, WORDS);
    stopped(page, 7);
    save(page, 8, "Something else");
    var mark = new DraftMark(page.getOrDefault("_page", ""), 7, "", 0);
    var about = Long.parseLong(thread.replaceAll(".*/", ""));
    var box = new Box(Box.Kind.REPLY, about);
    new Drafts(site.db()).postedUnnamed(afraid.ana, box, mark, "", WORDS);
    assertEquals(List.of("Something else"), drafts());
    afraid.assertNoDraftKnows("ended");
  }
}
