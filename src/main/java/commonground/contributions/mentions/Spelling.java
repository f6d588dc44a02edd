package commonground.contributions.mentions;

import commonground.contributions.mentions.Naming.MentionView;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.Views;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Puts the names of today into rendered words that keep only numbers. */
public final class Spelling {

  /** The cleaned HTML writes the sign as a number. */
  private static final Pattern MENTION =
      Pattern.compile("<span class=\"cg-standin\">\\[(?:@|&#64;)(\\w+)]</span>");

  private final Naming naming;
  private final Views views;

  public Spelling(Naming naming, Views views) {
    this.naming = naming;
    this.views = views;
  }

  /** For this reader. One question for all texts; none where nobody is mentioned. */
  public List<SafeHtml> of(Reader reader, List<SafeHtml> texts) {
    return spelled(texts, marks -> naming.of(reader, marks));
  }

  /** The same bytes for every member of a space. */
  public List<SafeHtml> forMembers(Space space, List<SafeHtml> texts) {
    return spelled(texts, marks -> naming.forMembers(space, marks));
  }

  private List<SafeHtml> spelled(
      List<SafeHtml> texts, Function<Set<String>, Map<String, MentionView>> name) {
    var marks = new LinkedHashSet<String>();
    texts.forEach(text -> marks.addAll(Markdown.mentioned(text.toString())));
    if (marks.isEmpty()) {
      return texts;
    }
    var named = name.apply(marks);
    return texts.stream()
        .map(text ->
            text.exchange(
                MENTION,
                found ->
                    Optional.ofNullable(named.get(found.group(1)))
                        .map(view -> views.render("mentions/_mention", view))))
        .toList();
  }
}
