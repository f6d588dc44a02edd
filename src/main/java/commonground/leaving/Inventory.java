package commonground.leaving;

import commonground.contributions.drafts.DraftHoldings;
import commonground.contributions.mentions.MentionHoldings;
import commonground.contributions.moderation.ModerationHoldings;
import commonground.contributions.reactions.ReactionHoldings;
import commonground.discussions.DiscussionHoldings;
import commonground.discussions.UnnamedHoldings;
import commonground.discussions.answers.AnswerHoldings;
import commonground.discussions.keeping.KeepingHoldings;
import commonground.discussions.reacting.PostReactionHoldings;
import commonground.discussions.topics.TopicHoldings;
import commonground.discussions.unnamed.NameSightHoldings;
import commonground.joining.JoiningHoldings;
import commonground.notices.NoticeHoldings;
import commonground.people.AccountHoldings;
import commonground.people.BrowserSessions;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.mail.MailTraces;
import commonground.platform.views.Markdown;
import commonground.search.SearchHoldings;
import commonground.spaces.SpaceHoldings;
import commonground.spaces.Spaces;
import java.util.List;

/** What every feature holds about people. A new feature with tables is added here. */
public record Inventory(List<Holdings> features) {

  public Inventory {
    features = List.copyOf(features);
  }

  /**
   * Of the whole site.
   *
   * @param sessions and spaces: whose caches forget whoever leaves
   */
  public static Inventory of(
      BrowserSessions sessions, Spaces spaces, Markdown markdown, MailTraces traces) {
    return new Inventory(
        List.of(
            new AccountHoldings(sessions),
            new SpaceHoldings(spaces),
            new JoiningHoldings(),
            new DraftHoldings(),
            new ModerationHoldings(),
            new MentionHoldings(),
            new ReactionHoldings(),
            new PostReactionHoldings(),
            new AnswerHoldings(),
            new DiscussionHoldings(markdown),
            new KeepingHoldings(),
            new TopicHoldings(),
            new SearchHoldings(),
            new NoticeHoldings(),
            new UnnamedHoldings(),
            new NameSightHoldings(),
            new PlatformHoldings(traces),
            new LeavingHoldings()));
  }

  /** Every table. */
  public List<Holding> tables() {
    return features.stream().flatMap(feature -> feature.inventory().stream()).toList();
  }

  /** All that is done when somebody is erased. */
  List<Step> steps() {
    return features.stream().flatMap(feature -> feature.erasure().stream()).toList();
  }

  /** All that a copy holds. */
  public List<Sheet> sheets() {
    return features.stream().flatMap(feature -> feature.copy().stream()).toList();
  }
}
