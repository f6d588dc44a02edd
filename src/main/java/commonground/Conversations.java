package commonground;

import commonground.contributions.drafts.DraftPages;
import commonground.contributions.drafts.Drafting;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.drafts.DraftsWaiting;
import commonground.contributions.drafts.Origins;
import commonground.contributions.mentions.MentionPages;
import commonground.contributions.mentions.Mentioning;
import commonground.contributions.mentions.Nameables;
import commonground.contributions.mentions.Naming;
import commonground.contributions.reactions.Reactions;
import commonground.discussions.Aliases;
import commonground.discussions.Paging;
import commonground.discussions.PostViews;
import commonground.discussions.Posts;
import commonground.discussions.answers.AnswerPages;
import commonground.discussions.answers.Answers;
import commonground.discussions.answers.OutcomeViews;
import commonground.discussions.answers.Outcomes;
import commonground.discussions.answers.Settling;
import commonground.discussions.answers.SettlingPages;
import commonground.discussions.answers.Suggesting;
import commonground.discussions.answers.Summaries;
import commonground.discussions.answers.SummariesWaiting;
import commonground.discussions.answers.SummaryPages;
import commonground.discussions.changing.Editing;
import commonground.discussions.changing.Erasing;
import commonground.discussions.changing.Hiding;
import commonground.discussions.changing.HidingPages;
import commonground.discussions.changing.History;
import commonground.discussions.changing.HistoryPages;
import commonground.discussions.changing.MailingAlias;
import commonground.discussions.changing.ParentPages;
import commonground.discussions.changing.PostLetters;
import commonground.discussions.changing.PostPages;
import commonground.discussions.changing.RemovalPages;
import commonground.discussions.changing.Removing;
import commonground.discussions.changing.Reparenting;
import commonground.discussions.changing.Returning;
import commonground.discussions.changing.Warning;
import commonground.discussions.changing.WarningPages;
import commonground.discussions.keeping.ClosingDays;
import commonground.discussions.keeping.Closings;
import commonground.discussions.keeping.ClosurePages;
import commonground.discussions.keeping.PinPages;
import commonground.discussions.keeping.Pins;
import commonground.discussions.lists.DiscussionList;
import commonground.discussions.lists.DiscussionsDoor;
import commonground.discussions.lists.DiscussionsWaiting;
import commonground.discussions.lists.ListPages;
import commonground.discussions.lists.TopicCounts;
import commonground.discussions.live.LivePages;
import commonground.discussions.moving.MovePages;
import commonground.discussions.moving.Moving;
import commonground.discussions.reacting.Reacting;
import commonground.discussions.reacting.ReactionPages;
import commonground.discussions.reading.AttentionPages;
import commonground.discussions.reading.Attentions;
import commonground.discussions.reading.Finding;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.reading.ReadingPages;
import commonground.discussions.threads.Around;
import commonground.discussions.threads.DiscussionPages;
import commonground.discussions.threads.Discussions;
import commonground.discussions.threads.Opening;
import commonground.discussions.threads.Starting;
import commonground.discussions.threads.ThreadOrigins;
import commonground.discussions.threads.ThreadPage;
import commonground.discussions.threads.ThreadViews;
import commonground.discussions.topics.Choosing;
import commonground.discussions.topics.ChoosingPages;
import commonground.discussions.topics.Relabelling;
import commonground.discussions.topics.Suggestions;
import commonground.discussions.topics.TopicList;
import commonground.discussions.topics.TopicListPages;
import commonground.discussions.topics.TopicPages;
import commonground.discussions.topics.Topics;
import commonground.discussions.topics.TopicsWaiting;
import commonground.discussions.unnamed.MailingNameSeen;
import commonground.discussions.unnamed.NameLetters;
import commonground.discussions.unnamed.NameSights;
import commonground.discussions.unnamed.NamesWaiting;
import commonground.discussions.unnamed.SightPages;
import commonground.discussions.writing.Elsewhere;
import commonground.discussions.writing.Previews;
import commonground.discussions.writing.Unfolding;
import commonground.people.PersonId;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.web.Routes;
import commonground.spaces.Door;
import commonground.spaces.Mutes;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.util.List;
import java.util.Map;

/** The parts of {@code discussions}. */
final class Conversations {

  private final Platform platform;
  private final Posts posts;
  private final Paging paging;
  private final ReadPositions positions;
  private final DiscussionList list;
  private final Closings closings;
  private final ClosingDays closingDays;
  private final Discussions discussions;
  private final PostViews views;
  private final Unfolding unfolding;
  private final PostLetters letters;
  private final Summaries summaries;
  private final Drafts drafts;
  private final Drafting drafting;
  private final Attentions attentions;
  private final Naming naming;
  private final Nameables nameables;
  private final Mentioning mentioning;
  private final Aliases aliases;
  private final Around around;
  private final Relabelling relabelling;

  /**
   * @param elsewhere what lines of posts stand for that is not of discussions
   */
  Conversations(Platform platform, Elsewhere elsewhere) {
    this.platform = platform;
    var db = platform.db;
    posts = new Posts(db, platform.markdown);
    paging = new Paging(db, posts);
    positions = new ReadPositions(db);
    attentions = new Attentions(db, positions);
    list = new DiscussionList(db, positions);
    closings = new Closings(db, positions);
    closingDays = new ClosingDays(db, positions, platform.jobs);
    drafts = new Drafts(db);
    aliases = new Aliases(db);
    discussions = new Discussions(db, posts, positions, closings, aliases, drafts);
    views = new PostViews(platform.views, platform.markdown, platform::fresh, platform.clock);
    summaries = new Summaries(db, platform.markdown);
    drafting = new Drafting(drafts, platform.ids);
    naming = new Naming(db, platform.markdown);
    nameables = new Nameables(db, platform::fresh);
    mentioning = new Mentioning(nameables, platform.markdown, platform.config.limits());
    unfolding = unfolding(platform, elsewhere);
    around = new Around(db);
    relabelling = new Relabelling(db, platform.jobs);
    db.onRecord(relabelling);
    letters = letters(platform);
  }

  private static Unfolding unfolding(Platform platform, Elsewhere elsewhere) {
    return new Unfolding(
        platform.db,
        platform.markdown,
        platform.views,
        platform::fresh,
        platform.config.publicUrl(),
        elsewhere);
  }

  private static PostLetters letters(Platform platform) {
    return new PostLetters(
        platform.letters,
        platform.jobs,
        platform.config.publicUrl(),
        platform.config.site().contact());
  }

  /** How far people have read. */
  ReadPositions positions() {
    return positions;
  }

  /** What people want to hear of a thread. */
  Attentions attentions() {
    return attentions;
  }

  /** What changes pages besides what is written. */
  Around around() {
    return around;
  }

  /** On a space's page. */
  Door door() {
    return new DiscussionsDoor(list, platform.clock);
  }

  /** The most pressing first. */
  List<Waiting> waiting() {
    return List.of(
        new SummariesWaiting(platform.db),
        new TopicsWaiting(platform.db),
        new NamesWaiting(platform.db),
        new DraftsWaiting(drafts, platform.clock),
        new DiscussionsWaiting(platform.db, positions));
  }

  Map<SpaceId, Long> unreadBySpace(PersonId person) {
    return list.unreadBySpace(person);
  }

  /** Begins to write what people's pages say by themselves. */
  void start() {
    positions.start();
  }

  /** Writes what is noted. */
  void close() {
    positions.close();
  }

  void sweep() {
    drafts.sweep();
    closingDays.sweep();
  }

  List<JobKind<?>> jobs() {
    var aliases = new MailingAlias(platform.db, platform.letters, letters, platform.mail);
    var seen =
        new MailingNameSeen(
            platform.db, platform.letters, platform.mail, platform.config.site().contact());
    return List.of(
        new Erasing(platform.db).kind(),
        aliases.kind(),
        seen.kind(),
        closingDays.kind(),
        relabelling.kind());
  }

  private NameSights sights() {
    var asking = new NameLetters(platform.letters, platform.config.publicUrl());
    return new NameSights(platform.db, platform.jobs, asking);
  }

  /** What no longer may be kept in memory. */
  void hear(Recorded recorded) {
    views.hear(recorded);
    unfolding.hear(recorded);
    nameables.hear(recorded);
    around.hear(recorded);
  }

  void forgetAll() {
    positions.forgetAll();
    views.forgetAll();
    unfolding.forgetAll();
    nameables.forgetAll();
    around.forgetAll();
  }

  /** What boxes begin with. */
  Drafting drafting() {
    return drafting;
  }

  /** Starting threads. */
  Discussions discussions() {
    return discussions;
  }

  /** What words will look like. */
  Previews previews() {
    return new Previews(platform.db, platform.markdown, unfolding, mentioning);
  }

  /** Whom words mention that somebody is about to post. */
  Mentioning mentioning() {
    return mentioning;
  }

  /**
   * @param rooms where the drafts of messages belong
   */
  void mount(Routes r, SpaceAccess in, Mutes mutes, Origins rooms) {
    var editing = new Editing(platform.db, platform.markdown, posts, positions, drafts);
    var finding = new Finding(platform.db, posts, positions);
    var outcomes = new OutcomeViews(platform.markdown);
    var threads = new ThreadViews(views, outcomes, unfolding, previews(), aliases, platform.clock);
    var topics = new TopicList(platform.db);
    var starting = new Starting(topics, drafting, platform.config.publicUrl(), platform.ids);
    new ListPages(list, new TopicCounts(platform.db, positions), summaries, in, platform.clock)
        .mount(r);
    var reactions = new Reactions(platform.db);
    var opening = new Opening(paging, mutes, new Outcomes(posts, summaries), reactions);
    var page = new ThreadPage(opening, threads, starting, drafting, around);
    new DiscussionPages(discussions, finding, opening, threads, starting, page, mentioning, in)
        .mount(r);
    new LivePages(finding, page, around, platform.views, in).mount(r);
    new MovePages(finding, new Moving(platform.db, positions), in).mount(r);
    new ReadingPages(finding, positions, in).mount(r);
    new AttentionPages(finding, attentions, in).mount(r);
    new PostPages(finding, paging, editing, threads, drafting, mentioning, naming, in, platform.ids)
        .mount(r);
    new ClosurePages(finding, closings, closingDays, in, platform.clock).mount(r);
    new PinPages(finding, new Pins(platform.db, positions), in, platform.clock).mount(r);
    mountAttached(r, in, finding, mutes, reactions);
    new SightPages(finding, sights(), in, platform.clock).mount(r);
    mountTopics(r, in, finding, topics);
    mountChanging(r, in, finding, editing, threads);
    mountAnswers(r, in, finding);
    new DraftPages(drafts, List.of(new ThreadOrigins(platform.db), rooms), platform.views).mount(r);
  }

  /** What people attach to what others write. */
  private void mountAttached(
      Routes r, SpaceAccess in, Finding finding, Mutes mutes, Reactions reactions) {
    var reacting = new Reacting(platform.db, posts, positions);
    new MentionPages(nameables, mutes, platform.views, in).mount(r);
    new ReactionPages(finding, paging, reacting, reactions, platform.views, in).mount(r);
  }

  private void mountAnswers(Routes r, SpaceAccess in, Finding finding) {
    var db = platform.db;
    var markdown = platform.markdown;
    var suggesting = new Suggesting(db, markdown, summaries, positions);
    var settling = new Settling(db, markdown, summaries, positions);
    new AnswerPages(finding, new Answers(db, posts, positions), in).mount(r);
    new SummaryPages(finding, summaries, suggesting, drafting, in, platform.ids).mount(r);
    new SettlingPages(finding, summaries, settling, in, platform.ids).mount(r);
  }

  private void mountTopics(Routes r, SpaceAccess in, Finding finding, TopicList list) {
    var topics = new Topics(platform.db);
    var choosing = new Choosing(platform.db, positions);
    new TopicListPages(list, new Suggestions(platform.db, topics), in).mount(r);
    new TopicPages(list, topics, in).mount(r);
    new ChoosingPages(finding, posts, list, choosing, in).mount(r);
  }

  private void mountChanging(
      Routes r, SpaceAccess in, Finding finding, Editing editing, ThreadViews threads) {
    var db = platform.db;
    var markdown = platform.markdown;
    var removing = new Removing(db, markdown, posts, positions, platform.jobs, letters);
    var returning = new Returning(db, markdown, posts, positions);
    var hiding = new Hiding(db, posts, removing, letters);
    var history = new History(db);
    new HistoryPages(finding, history, editing, markdown, unfolding, naming, in).mount(r);
    new RemovalPages(finding, paging, removing, returning, threads, in).mount(r);
    new ParentPages(finding, paging, new Reparenting(db, posts, positions), threads, in).mount(r);
    new HidingPages(finding, history, hiding, markdown, naming, in).mount(r);
    new WarningPages(finding, new Warning(db, posts, positions), in).mount(r);
  }
}
