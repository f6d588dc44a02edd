package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.db.Dump;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is erased for good is in no table, on no page, and comes back by nobody. */
@Tag("long")
class PurgeTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** One for each test: they share a site. */
  private final String word = "zwickel" + "abcdefgh".charAt(NUMBER.incrementAndGet()) + "fritz";

  private final Watch watch = new Watch(site, Visibility.PUBLIC);
  private int post;

  /** The tables in which the word stands, each copied out as bytes. */
  private List<String> tables() {
    var found = new ArrayList<String>();
    try (var dump = Dump.open(site.address())) {
      dump.tables()
          .forEach(table -> {
            var bytes = new ByteArrayOutputStream();
            dump.copy(table, "true", bytes);
            if (bytes.toString(StandardCharsets.UTF_8).contains(word)) {
              found.add(table.name());
            }
          });
    }
    return found.stream().sorted().toList();
  }

  private void write() {
    var ana = watch.member(watch.ana);
    post = site.world().reply(ana, watch.thread, 1, "First " + word);
    site.world().edit(ana, watch.thread, post, "Then " + word + " again");
    site.world()
        .reply(watch.member(watch.ben), watch.thread, post, "[quote post " + post + "]\n\nNo");
    var form = watch.by(watch.ana).get(watch.thread() + "/posts/" + post + "/edit");
    var fields = HttpBrowser.fields(form.form("form.cg-reply"));
    fields.put("post", "A draft of " + word);
    watch.by(watch.ana).post("/drafts", fields);
    watch
        .by(watch.ben)
        .get(watch.form(post))
        .submit("main form", Map.of("why", "personal", "words", "It names " + word));
    Eventually.that("it is found", () -> search().contains("1 post"));
  }

  private String search() {
    return watch.says(watch.ben, "/search?q=" + word);
  }

  private HttpBrowser.Page purge() {
    return watch.decide(watch.fay, "purged", "It names somebody");
  }

  @Test
  void it_is_asked_once_more_and_says_what_goes() {
    write();
    var asked = purge();
    assertTrue(asked.html().text().contains("nobody can bring it back"));
    assertTrue(tables().contains("posts"));
    assertEquals(List.of(), watch.acts());
    assertTrue(asked.follow("Do not erase it").html().text().contains("Decide"));
    asked.submit("main form", Map.of());
    assertEquals(List.of("purged"), watch.acts());
  }

  @Test
  void nothing_of_it_is_left_in_any_table_or_on_any_page() {
    write();
    var quoting = watch.says(watch.ben, watch.thread());
    assertTrue(quoting.split(word, -1).length > 2, "the post and the quote of it");
    assertEquals(
        List.of("drafts", "post_versions", "posts", "report_voices", "search_rows", "search_words"),
        tables());

    purge().submit("main form", Map.of());
    Eventually.that("the search has followed", () -> tables().isEmpty());
    for (var one : List.of(watch.ana, watch.ben, watch.fay, watch.mo)) {
      for (var page :
          List.of(
              watch.thread(),
              watch.thread() + "?view=replies",
              watch.thread() + "/posts/" + post + "/history",
              watch.path() + "/discussions",
              watch.path(),
              "/search?q=again",
              "/notices",
              "/drafts",
              "/",
              watch.path() + "/me/decisions")) {
        assertFalse(watch.by(one).get(page).text().contains(word), page);
      }
    }
    assertFalse(watch.by(watch.fay).get(watch.report()).text().contains(word));
    assertTrue(watch.says(watch.ben, watch.thread()).contains("removed by a moderator"));
    var mails = new ArrayList<>(watch.mails(site.email(watch.ana)));
    mails.addAll(watch.mails(site.email(watch.ben)));
    assertTrue(mails.stream().noneMatch(mail -> mail.contains(word)));
  }

  @Test
  void a_draft_that_names_somebody_as_they_were_typed_goes_too() {
    var said = "@" + watch.name(watch.ben) + " lives beside " + word;
    var other = site.world().start(watch.member(watch.fay), "Another", "Who else?");
    var ana = watch.by(watch.ana);
    var form = ana.get(watch.path() + "/discussions/" + other.value());
    var fields = HttpBrowser.fields(form.form("form.cg-reply"));
    fields.put("post", said);
    ana.post("/drafts", fields);
    ana.get(watch.thread()).submit("form.cg-reply", Map.of("post", said));
    assertTrue(tables().contains("drafts") && tables().contains("posts"), tables().toString());
    watch.by(watch.ben).get(watch.form(3)).submit("main form", Map.of("why", "personal"));
    purge().submit("main form", Map.of());
    Eventually.that("nothing is left", () -> tables().isEmpty());
  }

  @Test
  void nobody_brings_it_back() {
    write();
    purge().submit("main form", Map.of());
    var path = watch.thread() + "/posts/" + post + "/return";
    for (var one : List.of(watch.ana, watch.mo)) {
      watch.by(one).post(path, Map.of("_token", watch.by(one).token()));
    }
    assertTrue(watch.says(watch.ben, watch.thread()).contains("removed by a moderator"));
    var link =
        watch.by(watch.ana).get(watch.path() + "/me/decisions").html().select("a[href$=/appeal]");
    watch.by(watch.ana).get(link.attr("href")).submit("main form", Map.of("words", "Why?"));
    var choices =
        watch.by(watch.mo).get(watch.report()).html().select("[name=what]").eachAttr("value");
    assertEquals(List.of("left"), choices);
  }

  @Test
  void what_is_hidden_can_be_erased_too() {
    write();
    watch.by(watch.fay).get(watch.report()).submit("form[action$=/hiding]", Map.of());
    purge().submit("main form", Map.of());
    Eventually.that("nothing is left", () -> tables().isEmpty());
  }
}
