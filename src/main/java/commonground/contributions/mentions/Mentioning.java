package commonground.contributions.mentions;

import commonground.people.PersonId;
import commonground.platform.config.RateLimits;
import commonground.platform.views.Markdown;
import commonground.platform.web.Limiter;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out whom words name that somebody is about to post, and asks where that is not clear. */
public final class Mentioning {

  private static final Duration DAY = Duration.ofDays(1);

  private static final String TOO_LONG =
      "This is too long with the names in it. Send it in two parts. Your words are still in the box";

  private final Markdown markdown;
  private final Nameables nameables;
  private final RateLimits limits;
  private final Limiter people;
  private final Limiter circles;

  public Mentioning(Nameables nameables, Markdown markdown, RateLimits limits) {
    this.markdown = markdown;
    this.nameables = nameables;
    this.limits = limits;
    this.people = new Limiter(limits.mentionsPerPerson(), DAY);
    this.circles = new Limiter(limits.circlesPerPerson(), DAY);
  }

  /**
   * What a new post has to go through.
   *
   * @param unnamed whether it shows no name
   */
  public Meant read(Member writer, boolean unnamed, Request request, String words, String button) {
    return read(writer, unnamed, request, words, "", button);
  }

  /**
   * The same for words that are changed.
   *
   * @param unnamed whether they show no name
   * @param before as they are kept until now: whom they name is told already
   * @param button what the button says that posts them
   */
  public Meant read(
      Member writer, boolean unnamed, Request request, String words, String before, String button) {
    if (words.indexOf('@') < 0) {
      return new Meant.Clear(words, 0, 0);
    }
    var answers = Answers.read(request.form());
    var was = markdown.mentions(before);
    var resolved = resolve(writer, words, was, answers.chosen());
    if (resolved.source().length() > Markdown.MOST) {
      return new Meant.Refused(TOO_LONG);
    }
    var is = markdown.mentions(resolved.source());
    var named = new HashSet<>(Mentions.circles(is));
    named.removeAll(Mentions.circles(was));
    var asking =
        new Asking(
            resolved.questions(),
            named.stream().filter(circle -> circle.mayBeToldBy(writer, unnamed)).sorted().toList(),
            named.stream().filter(circle -> !circle.mayBeToldBy(writer, unnamed)).sorted().toList(),
            unnamed);
    if (!asking.isAnswered(answers)) {
      var tells = nameables.count(writer, asking.told());
      var view = AskView.of(writer, request, words, asking, tells, button, answers.asked());
      return new Meant.Ask(
          answers.asked() && !asking.questions().isEmpty()
              ? Reply.mistaken("mentions/ask", view)
              : Reply.page("mentions/ask", view));
    }
    return counted(
        writer, plain(resolved.source(), asking.refused()), asking.told(), fresh(writer, was, is));
  }

  private Resolving.Resolved resolve(
      Member writer, String words, List<String> was, Map<Integer, String> answers) {
    var before = Set.copyOf(Mentions.people(was));
    var places = Typed.in(markdown.places(words));
    var all = places.isEmpty() ? List.<Nameable>of() : nameables.of(writer, before);
    return Resolving.of(words, places, all, before, answers);
  }

  private static Set<PersonId> fresh(Member writer, List<String> was, List<String> is) {
    var fresh = new HashSet<>(Mentions.people(is));
    Mentions.people(was).forEach(fresh::remove);
    fresh.remove(writer.person());
    return fresh;
  }

  /** Of a circle that may not be told the word stands there as a word. */
  private String plain(String source, List<Circle> refused) {
    return refused.isEmpty()
        ? source
        : markdown
            .places(source)
            .with(mark ->
                Circle.find(mark).filter(refused::contains).map(circle -> "\\" + circle.typed()));
  }

  private Meant counted(Member writer, String source, List<Circle> told, Set<PersonId> fresh) {
    var key = key(writer);
    if (people.take(key, fresh.size()).isPresent()) {
      return new Meant.Refused(
          "You have mentioned as many people as one may in a day: "
              + limits.mentionsPerPerson()
              + ". Take some of the names out, or post this tomorrow. Your words are still in the"
              + " box");
    }
    if (circles.take(key, told.size()).isPresent()) {
      people.giveBack(key, fresh.size());
      return new Meant.Refused(
          "You have told many people at once as often as one may in a day: "
              + limits.circlesPerPerson()
              + " times. Take "
              + told.getFirst().typed()
              + " out, or post this tomorrow. Your words are still in the box");
    }
    return new Meant.Clear(source, fresh.size(), told.size());
  }

  private static String key(Member writer) {
    return Long.toString(writer.person().value());
  }

  /** These words were not posted: nobody was told. */
  public void giveBack(Member writer, Meant.Clear words) {
    people.giveBack(key(writer), words.people());
    circles.giveBack(key(writer), words.circles());
  }

  /**
   * The words as they would be kept as far as that is clear: for a preview, which asks nothing.
   *
   * @param unnamed whether they show no name
   */
  public String preview(Member writer, boolean unnamed, String words) {
    if (words.indexOf('@') < 0) {
      return words;
    }
    var source = resolve(writer, words, List.of(), Map.of()).source();
    if (source.length() > Markdown.MOST) {
      return words;
    }
    var refused =
        Mentions.circles(markdown.mentions(source)).stream()
            .filter(circle -> !circle.mayBeToldBy(writer, unnamed))
            .toList();
    return plain(source, refused);
  }
}
