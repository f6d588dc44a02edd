package commonground.discussions.writing;

import commonground.contributions.mentions.Naming;
import commonground.contributions.mentions.Spelling;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostViews.ArticleView;
import commonground.discussions.QuoteLine;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.Views;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Puts into rendered words what they only name: quotes, the titles of places, and whom they
 * mention. What is rendered is the same for all and may be kept; this is done for each reader and
 * each page anew, so that a quote is never older than what it quotes. One question for all quotes
 * of a page, one for all places, one for all people; none where there are none.
 */
public final class Unfolding {

  /** Of one text; the addresses beyond stay as they were typed. */
  private static final int PLACES = 20;

  private static final Pattern STAND_IN = Pattern.compile("<p class=\"cg-standin\">([^<]*)</p>");

  private final Views views;
  private final Markdown markdown;
  private final Quotes quotes;
  private final Places places;
  private final Elsewhere elsewhere;
  private final Spelling spelling;
  private final String site;

  /** A link whose words are its own address: nobody chose other words for it. */
  private final Pattern address;

  /**
   * @param fresh whether this node hears what other nodes change
   * @param publicUrl the address of this site
   * @param elsewhere what lines stand for that are no posts
   */
  public Unfolding(
      Db db,
      Markdown markdown,
      Views views,
      BooleanSupplier fresh,
      URI publicUrl,
      Elsewhere elsewhere) {
    this.views = views;
    this.markdown = markdown;
    this.quotes = new Quotes(db, markdown, fresh);
    this.places = new Places(db);
    this.elsewhere = elsewhere;
    this.spelling = new Spelling(new Naming(db, markdown), views);
    this.site = publicUrl.toString().replaceFirst("/+$", "");
    this.address =
        Pattern.compile(
            "<a href=\"("
                + Pattern.quote(site)
                + "(/spaces/[^\"<>]{1,160}))\" rel=\"[^\"]*\">\\1</a>");
  }

  /** Posts of one thread as this person sees them. */
  public List<ArticleView> articles(Onlooker by, DiscussionId thread, List<ArticleView> articles) {
    var inner = all(by, thread, articles.stream().map(ArticleView::inner).toList());
    return IntStream.range(0, articles.size())
        .mapToObj(n -> articles.get(n).with(inner.get(n)))
        .toList();
  }

  public ArticleView article(Onlooker by, DiscussionId thread, ArticleView article) {
    return articles(by, thread, List.of(article)).getFirst();
  }

  /** Rendered words of a post of this thread. */
  public SafeHtml words(Onlooker by, DiscussionId thread, SafeHtml words) {
    return all(by, thread, List.of(words)).getFirst();
  }

  private List<SafeHtml> all(Onlooker by, DiscussionId thread, List<SafeHtml> texts) {
    var standIns = new LinkedHashSet<String>();
    var addresses = new LinkedHashSet<PlaceAddress>();
    for (var text : texts) {
      standIns.addAll(Markdown.standIns(text.toString()));
      addresses.addAll(addresses(text));
    }
    var lines = standIns.stream().flatMap(line -> QuoteLine.parse(line).stream()).toList();
    var others =
        standIns.size() == lines.size() ? Map.<String, SafeHtml>of() : others(by, thread, standIns);
    var quoted =
        lines.isEmpty() ? Map.<QuoteLine, Quoted>of() : quotes.of(by.reader(), thread, lines);
    var named =
        addresses.isEmpty()
            ? Map.<PlaceAddress, Places.Place>of()
            : places.of(by.person(), addresses);
    // Last: what is quoted mentions people too.
    return spelling.of(
        by.reader(),
        texts.stream()
            .map(text -> named.isEmpty() ? text : name(text, named))
            .map(text -> quoted.isEmpty() ? text : quote(by, thread, text, quoted))
            .map(text -> others.isEmpty() ? text : put(text, others))
            .toList());
  }

  private Map<String, SafeHtml> others(Onlooker by, DiscussionId thread, Set<String> standIns) {
    return elsewhere.of(
        by, thread, standIns.stream().filter(line -> QuoteLine.parse(line).isEmpty()).toList());
  }

  private static SafeHtml put(SafeHtml text, Map<String, SafeHtml> others) {
    return text.exchange(STAND_IN, found -> Optional.ofNullable(others.get(found.group(1))));
  }

  private Set<PlaceAddress> addresses(SafeHtml text) {
    var found = new LinkedHashSet<PlaceAddress>();
    if (text.toString().contains(site + "/spaces/")) {
      var links = address.matcher(text.toString());
      while (found.size() < PLACES && links.find()) {
        place(links.group(2)).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * @param path as it stands in HTML, where one of its signs is written as a number
   */
  private static Optional<PlaceAddress> place(String path) {
    return PlaceAddress.parse(path.replace("&#61;", "="));
  }

  private SafeHtml name(SafeHtml text, Map<PlaceAddress, Places.Place> named) {
    return text.exchange(
        address,
        found ->
            place(found.group(2))
                .flatMap(one -> Optional.ofNullable(named.get(one)))
                .map(one -> PlaceView.of(found.group(1).replace("&#61;", "="), one))
                .map(view -> views.render("discussions/_place", view)));
  }

  private SafeHtml quote(
      Onlooker by, DiscussionId thread, SafeHtml text, Map<QuoteLine, Quoted> quoted) {
    return text.exchange(
        STAND_IN,
        found ->
            QuoteLine.parse(found.group(1))
                .flatMap(line ->
                    Optional.ofNullable(quoted.get(line))
                        .map(one -> QuoteView.of(by, thread, line, one, markdown)))
                .map(view -> views.render("discussions/_quote", view)));
  }

  /** Forgets words that are erased for good. */
  public void hear(Recorded recorded) {
    quotes.hear(recorded);
  }

  /** Forgets all that is kept: the database is another one. */
  public void forgetAll() {
    quotes.forgetAll();
  }
}
