package commonground.discussions.answers;

import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.util.Optional;

/** Suggesting a summary. Of one person and thread one waits at most; they can change it. */
public final class Suggesting {

  private final Db db;
  private final Markdown markdown;
  private final Summaries summaries;
  private final ReadPositions positions;

  public Suggesting(Db db, Markdown markdown, Summaries summaries, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.summaries = summaries;
    this.positions = positions;
  }

  /**
   * Suggests a summary, or changes the one of theirs that waits. Nobody will read it who could not
   * read each post that the thread has now.
   */
  public Suggested suggest(Member by, DiscussionId in, NewSummary suggestion) {
    // Before the thread is locked: rendering takes its time.
    var html = markdown.render(suggestion.words()).toString();
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Suggested.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      return thread.isEmpty()
          ? new Suggested.NotHere()
          : before(tx, by, in, suggestion)
              .orElseGet(() -> keep(tx, by, thread.get(), suggestion, html));
    });
  }

  /** What stands in its way: it was sent before, or the page showed another state of things. */
  private Optional<Suggested> before(Tx tx, Member by, DiscussionId in, NewSummary suggestion) {
    var sent = summaries.sentBefore(tx, by, in, suggestion.once());
    if (sent.filter(suggestion::isIn).isPresent()) {
      return Optional.of(new Suggested.Done(sent.get().id()));
    }
    var last = summaries.last(tx, by, in);
    var waiting = last.filter(Summary::waits);
    if (waiting.isPresent()) {
      return waiting.filter(suggestion::isIn).isPresent()
          ? Optional.of(new Suggested.Done(waiting.get().id()))
          : waiting.filter(one -> one.revision() != suggestion.base()).map(Suggested.Changed::new);
    }
    // The form was to change one that waits no longer.
    return (suggestion.base() == 0 ? sent : last).map(Suggested.Settled::new);
  }

  private Suggested keep(Tx tx, Member by, Locked thread, NewSummary suggestion, String html) {
    var revision = thread.revision() + 1;
    var reach = Summaries.isForEveryone(tx, thread.id()) ? thread.audience() : Audience.MEMBERS;
    var id =
        tx.the(
            KEEP,
            row -> row.id("id", SummaryId::new),
            thread.id(),
            by.person(),
            reach.and(suggestion.audience()),
            suggestion.words(),
            html,
            Markdown.VERSION,
            Math.min(suggestion.upTo(), thread.posts()),
            revision,
            db.clock().instant(),
            suggestion.once());
    thread.change(tx);
    positions.follow(tx, by.person(), thread.id(), revision);
    Drafts.posted(
        tx,
        db.clock().instant(),
        by.person(),
        new Box(Box.Kind.SUMMARY, thread.id().value()),
        suggestion.draft(),
        Integer.toString(suggestion.upTo()),
        suggestion.words());
    tx.record(new SummaryEvent.Suggested(by.space().id(), thread.id(), id, by.person(), revision));
    return new Suggested.Done(id);
  }

  private static final String KEEP =
      """
      insert into summaries as s (discussion_id, writer_id, audience, source, html, renderer, up_to,
        state, revision, suggested_at, once)
      values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10)
      on conflict (discussion_id, writer_id) where state = 'waiting' do update
        set source = excluded.source, html = excluded.html, renderer = excluded.renderer,
          up_to = excluded.up_to, revision = excluded.revision,
          suggested_at = excluded.suggested_at, once = excluded.once,
          audience = case when excluded.audience = 'members' then 'members' else s.audience end
      returning id
      """;

  /** Takes back one that waits, or puts away what a moderator said of one. */
  public Suggested withdraw(Member by, DiscussionId in, SummaryId id) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Suggested.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var mine =
          thread
              .flatMap(locked -> summaries.find(tx, by, in, id))
              .filter(one -> one.isBy(by.person()));
      if (thread.isEmpty() || mine.isEmpty()) {
        return new Suggested.NotHere();
      }
      return switch (mine.get().state()) {
        case WITHDRAWN -> new Suggested.Done(id);
        case ACCEPTED -> new Suggested.Settled(mine.get());
        case WAITING, DECLINED -> withdraw(tx, by, thread.get(), id);
      };
    });
  }

  private Suggested withdraw(Tx tx, Member by, Locked thread, SummaryId id) {
    var revision = thread.revision() + 1;
    tx.run("update summaries set state = 'withdrawn', revision = $2 where id = $1", id, revision);
    thread.change(tx);
    positions.follow(tx, by.person(), thread.id(), revision);
    tx.record(new SummaryEvent.Withdrawn(by.space().id(), thread.id(), id, by.person(), revision));
    return new Suggested.Done(id);
  }
}
