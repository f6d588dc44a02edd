package commonground.search;

import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.platform.views.govuk.TextField;
import commonground.spaces.Perspective;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        ? "You find posts and messages of your spaces, and posts of spaces that anyone can read."
            + " Nobody is told what you look for."
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
      return "More with “" + choice.typed() + "”";
    }
    var counted = counted();
    return switch (answer.others()) {
      case NONE -> counted + " found";
      case SOME -> "More than " + counted + " found";
      case UNKNOWN -> counted + " or more found";
    };
  }

  /** "3 posts and 1 message"; how many of each only where all were found. */
  private String counted() {
    var all = answer.counted().size();
    var messages = (int) answer.counted().stream().filter(Hit::isMessage).count();
    if (answer.others() != Finder.Others.NONE && messages > 0 && messages < all) {
      return all + " posts and messages";
    }
    return Stream.of(
            Count.of(all - messages, "post", "posts"), Count.of(messages, "message", "messages"))
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(" and "));
  }

  private List<String> advice() {
    var again = "Look whether each word is spelled as you meant it.";
    var fewer = "Try fewer words, or others that say the same.";
    return choice.narrowed()
        ? List.of("Take away a filter: you look at a part only.", again, fewer)
        : List.of(again, fewer, "Somebody may know: start a discussion in one of your spaces.");
  }

  private String bound() {
    if (answer.others() == Finder.Others.UNKNOWN) {
      return "This is from the newest "
          + "%,d".formatted(Finder.MOST)
          + " with these words. Older ones were not looked at.";
    }
    return choice.best() && answer.others() == Finder.Others.SOME
        ? "These are the best of the newest "
            + "%,d".formatted(Search.COMPARED)
            + " with these words."
        : "";
  }

  private SearchView.Line line(Result result) {
    return new SearchView.Line(
        result.href(),
        title(result),
        told(result),
        Snippet.of(result.plain(markdown), answer.words()),
        result.muted() ? result.writer() : "",
        result.what(),
        result.what().toLowerCase(Locale.UK),
        result.writer(),
        Perspective.words(result.perspectives()),
        result.space(),
        When.at(result.at(), When.UK));
  }

  /** "Message 14 in the room of Link group"; what people called it may be what was looked for. */
  private List<Snippet.Piece> title(Result result) {
    var title = Snippet.marked(result.where().title(), answer.words());
    return switch (result.where()) {
      case Result.Thread thread -> title;
      case Result.Chat room when title.isEmpty() ->
          List.of(plain(result.what() + " in the room of " + result.space()));
      case Result.Chat room ->
          Stream.concat(Stream.of(plain(result.what() + " in the room ")), title.stream()).toList();
    };
  }

  private static Snippet.Piece plain(String text) {
    return new Snippet.Piece(text, false);
  }

  private static String told(Result result) {
    return switch (result.where()) {
      case Result.Thread thread -> ", post " + result.number() + " by " + result.writer();
      case Result.Chat room -> ", by " + result.writer();
    };
  }
}
