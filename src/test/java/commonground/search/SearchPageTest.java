package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.BadValues;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they find. */
@Tag("long")
class SearchPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Library library = new Library(site);
  private final String slug = "find-" + NUMBER.incrementAndGet();
  private final SpaceId space = library.space(slug, Visibility.HIDDEN);
  private final PersonId ana = site.person("Ana Test");
  private final Member member = library.member(space, slug, ana);
  private final HttpBrowser browser = site.signedIn(ana);

  @Test
  void a_post_is_found_by_its_words_and_shown_with_them_marked() {
    var thread = library.start(member, "Staying on your feet", "We tried **walking** groups.");
    var page = library.ask(browser, "walk groups");
    assertEquals(List.of(Library.place(slug, thread, 1)), Library.results(page));
    assertEquals(List.of("walking", "groups"), page.html().select("mark").eachText());
    assertEquals("1 post found", page.html().select("h2 [role=status]").text());
    assertEquals("We tried walking groups.", page.html().select(".cg-result__words").text());
  }

  @ParameterizedTest
  @CsvSource({
    "Crème brûlée at the café,creme brulee cafe",
    "Fizyoterapi için GÜNEŞ,gunes",
    "Mae'r ysgol yn Llŷn,llyn ysgol",
    "ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ,ਸ੍ਰੀ",
    "العلاج الطبيعي أحمد,احمد العلاج",
    "Generalised pain in older people's hips,generalise older people hip",
    "Covid-19 and long covid,covid-19",
    "Don’t stop exercising,don't",
    "The WHO says so,who"
  })
  void words_of_many_languages_are_found_by_their_words(String words, String typed) {
    var thread = library.start(member, "In other words", words);
    assertEquals(List.of(Library.place(slug, thread, 1)), library.find(browser, typed));
  }

  @Test
  void phrases_stand_together_and_what_has_a_minus_is_not_there() {
    var one = library.start(member, "One", "A bus pass for everybody, not by car");
    var two = library.start(member, "Two", "To pass the bus is to walk");
    assertEquals(
        List.of(Library.place(slug, two, 1), Library.place(slug, one, 1)),
        library.find(browser, "bus pass"));
    assertEquals(List.of(Library.place(slug, one, 1)), library.find(browser, "\"bus pass\""));
    assertEquals(List.of(Library.place(slug, one, 1)), library.find(browser, "“bus pass"));
    assertEquals(List.of(Library.place(slug, two, 1)), library.find(browser, "bus -car"));
    assertEquals(List.of(), library.find(browser, "bus -\"bus pass\" -walk"));
  }

  @Test
  void a_word_of_the_title_finds_the_reply_that_has_the_others() {
    var thread = library.start(member, "Falls in hospital", "Who has tried something?");
    var number = library.reply(member, thread, "Yellow socks helped us a lot");
    library.reply(member, thread, "Thank you");
    assertEquals(
        List.of(Library.place(slug, thread, number)), library.find(browser, "falls socks"));
    assertEquals(List.of(Library.place(slug, thread, 1)), library.find(browser, "hospital falls"));
    assertEquals(List.of(Library.place(slug, thread, 1)), library.find(browser, "hospital"));
  }

  @Test
  void other_names_are_found_too_and_the_page_says_so() {
    var gp = library.start(member, "My GP", "Ask her");
    var practice = library.start(member, "Advice", "See a general practitioner first");
    var page = library.ask(browser, "gp");
    assertEquals(
        List.of(Library.place(slug, practice, 1), Library.place(slug, gp, 1)),
        Library.results(page));
    assertTrue(page.html().text().contains("Also looked for: general practitioner"));
    assertEquals(2, library.find(browser, "general practitioner").size());
    assertEquals(1, library.find(browser, "\"general practitioner\"").size());
  }

  @Test
  void a_writer_is_found_by_the_name_that_they_have_here_and_by_no_other() {
    var ben = site.person("Benedict Formername");
    var writer = library.member(space, slug, ben);
    var thread = library.start(writer, "Hello", "I am new here");
    assertEquals(List.of(Library.place(slug, thread, 1)), library.find(browser, "benedict"));
    site.signedIn(ben)
        .get("/account")
        .submit("form[action=/account/name]", Map.of("name", "Bertram Newname"));
    Eventually.that(
        "the new name counts", () -> library.find(browser, "bertram newname").size() == 1);
    assertEquals(List.of(), library.find(browser, "benedict"));
  }

  @Test
  void a_mistyped_word_leads_to_the_one_that_was_meant() {
    library.start(member, "Moving", "Physiothérapie after a stroke helps");
    var page = library.ask(browser, "phisiotherapie stroke");
    assertEquals(List.of(), Library.results(page));
    assertEquals(1, Library.results(page.follow("physiothérapie stroke")).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shrot", "shot", "shrt", "sport", "shoort"})
  void a_slip_in_a_short_word_is_mended(String typed) {
    library.start(member, "Moving", "A short walk");
    assertTrue(library.ask(browser, typed).html().text().contains("Did you mean short?"), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "\"",
        "\"\"",
        "-walk",
        "--",
        "'",
        "\\",
        "&|!()<->:*",
        "a:b & c",
        "' or 1=1 --",
        "%00",
        "👩‍🔬",
        "(((",
        "the",
        "the of and",
        "\"the of and\"",
        "<script>",
        "a-b-c-d",
        "½",
        "﷽",
        "ʼ",
        "ʼʼ",
        "-ʼ",
        "\"ʼ bus\""
      })
  void nothing_that_is_typed_is_a_mistake(String typed) {
    assertEquals(200, library.ask(browser, typed).status());
    assertEquals(200, site.browser().get(Library.path(typed)).status());
  }

  @Test
  void no_bad_value_in_any_part_of_the_address_is_a_mistake() {
    for (var field :
        List.of("q", "space", "perspective", "topic", "since", "unanswered", "order", "after")) {
      BadValues.FIELDS.forEach((name, value) -> {
        if (value.length() < 4_000) {
          var page = browser.get("/search?q=bus&" + field + "=" + value);
          assertEquals(200, page.status(), field + " with " + name);
        }
      });
    }
  }

  @Test
  void a_search_that_finds_nothing_says_what_to_try() {
    var page = library.ask(browser, "zzyzx");
    assertTrue(page.html().text().contains("Nothing found for “zzyzx”"), page.html().text());
    assertFalse(page.html().text().contains("Did you mean"));
    assertTrue(page.html().text().contains("Try fewer words"));
  }
}
