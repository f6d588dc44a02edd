package commonground.search;

import commonground.discussions.Addresses;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.platform.views.govuk.TextField;
import commonground.spaces.Perspective;
import java.time.Instant;
import java.util.List;

/** What the page of results shows. */
final class SearchViews {

  private static final Link NOTHING = Link.to("", "");

  private final Choice choice;
  private final Search.Answer answer;
  private final Markdown markdown;
  private final Instant now;

  SearchViews(Choice choice, Search.Answer answer, Markdown markdown, Instant now) {
    this.choice = choice;
    this.answer = answer;
    this.markdown = markdown;
    this.now = now;
  }

  /** Before anything was looked for. */
  static SearchView box(Choice choice, boolean known) {
    return new SearchView(
        "",
        field(choice),
        "",
        where(known),
        false,
        "",
        "",
        false,
        NOTHING,
        choice.typed().isEmpty()
            ? List.of()
            : List.of(
                "Type a word that is to be found. Words with a minus before them are left out."),
        "",
        List.of(),
        List.of(),
        "",
        "");
  }

  private static TextField field(Choice choice) {
    return TextField.of("q", "Words to look for")
        .withHint(
            "Put words that belong together in quotes: “bus pass”. Put a minus before a word that"
                + " must not be there: -car")
        .withValue(choice.typed());
  }

  private static String where(boolean known) {
    return known
        ? "You find posts of your spaces, and of spaces that anyone can read. Nobody is told what you"
            + " look for."
        : "You find posts of spaces that anyone can read. Sign in to look in your own spaces too.";
  }

  SearchView page(boolean known) {
    var filters = new Filters(choice, answer, now);
    return new SearchView(
        choice.typed(),
        field(choice),
        choice.best() ? "best" : "",
        where(known),
        true,
        found(),
        String.join(", ", answer.also()),
        !answer.whole(),
        answer.instead().isEmpty()
            ? NOTHING
            : Link.to(answer.instead(), choice.asking(answer.instead()).address()),
        answer.results().isEmpty() ? advice() : List.of(),
        bound(),
        answer.results().stream().map(this::line).toList(),
        filters.all(),
        answer.next().map(last -> choice.after(last).address()).orElse(""),
        choice.after().isPresent() ? choice.first().address() : "");
  }

  private String found() {
    if (answer.results().isEmpty()) {
      return "Nothing found for “" + choice.typed() + "”";
    }
    if (choice.after().isPresent()) {
      return "More posts with “" + choice.typed() + "”";
    }
    var counted = Count.of(answer.counted().size(), "post", "posts");
    return switch (answer.others()) {
      case NONE -> counted + " found";
      case SOME -> "More than " + counted + " found";
      case UNKNOWN -> counted + " or more found";
    };
  }

  private List<String> advice() {
    var again = "Look whether each word is spelled as you meant it.";
    var fewer = "Try fewer words, or others that say the same.";
    return choice.narrowed()
        ? List.of("Take away a filter: you look at a part of the posts only.", again, fewer)
        : List.of(again, fewer, "Somebody may know: start a discussion in one of your spaces.");
  }

  private String bound() {
    if (answer.others() == Finder.Others.UNKNOWN) {
      return "This is from the newest "
          + "%,d".formatted(Finder.MOST)
          + " posts with these words. Older ones were not looked at.";
    }
    return choice.best() && answer.others() == Finder.Others.SOME
        ? "These are the best of the newest "
            + "%,d".formatted(Search.COMPARED)
            + " posts with these words."
        : "";
  }

  private SearchView.Line line(Result result) {
    var href = Addresses.of(result.slug(), result.discussion());
    return new SearchView.Line(
        result.number() == 1 ? href : href + "/posts/" + result.number(),
        Snippet.marked(result.title(), answer.words()),
        ", post " + result.number() + " by " + result.writer(),
        Snippet.of(markdown.plainText(result.source()), answer.words()),
        result.muted() ? result.writer() : "",
        result.number(),
        result.writer(),
        Perspective.words(result.perspectives()),
        result.space(),
        When.at(result.at(), When.UK));
  }
}
