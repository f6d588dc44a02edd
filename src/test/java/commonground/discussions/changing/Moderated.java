package commonground.discussions.changing;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.discussions.Talk;
import commonground.platform.config.RandomIds;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letters;
import commonground.platform.mail.Mailer;
import commonground.platform.views.Markdown;
import commonground.platform.views.Site;
import commonground.platform.views.Templates;
import commonground.platform.views.Views;
import commonground.spaces.Reader;
import commonground.support.TestDatabase;
import java.net.URI;
import java.util.List;

/** What can be done with the posts of a {@link Talk} once they are written. */
public final class Moderated {

  public final Removing removing;
  public final Returning returning;
  final Hiding hiding;
  final History history;
  private final TestDatabase database;
  private final Talk talk;

  public Moderated(TestDatabase database, Talk talk) {
    this.database = database;
    this.talk = talk;
    var db = database.db();
    var jobs = new Jobs();
    var markdown = new Markdown();
    var views =
        new Views(
            Templates.onClasspath("templates"),
            name -> "/assets/" + name,
            new Site("Site", "en-GB", List.of(), ""));
    var mailer = new Mailer(db, jobs, new RandomIds(), database.clock(), "site@test.example");
    var letters =
        new PostLetters(
            new Letters(mailer, views, "Site"),
            jobs,
            URI.create("https://test.example"),
            "the office");
    removing = new Removing(db, markdown, talk.posts, talk.positions, jobs, letters);
    returning = new Returning(db, markdown, talk.posts, talk.positions);
    hiding = new Hiding(db, talk.posts, removing, letters);
    history = new History(db);
  }

  /** What the job does when it is due. */
  void erase(PostId post) {
    database
        .db()
        .transaction(tx -> {
          new Erasing(database.db()).erase(tx, post);
          return post;
        });
  }

  /** All that a reader is told a post has said, the newest first. */
  List<String> told(Reader reader, DiscussionId id, int number) {
    return history.before(reader, talk.post(reader, id, number), Long.MAX_VALUE, 100).stream()
        .map(version -> version.hidden().isPresent() ? "(hidden)" : version.source())
        .toList();
  }

  /** What the mails say, newest first. */
  List<String> mails() {
    return database
        .db()
        .list(
            "select subject || ': ' || text as words from mails order by id desc",
            row -> row.text("words"));
  }

  /** In how many rows these words stand: of this thread, or of what goes out and is recorded. */
  long found(DiscussionId id, String words) {
    return database
        .db()
        .the(
            """
            select (select count(*) from posts p
                where p.discussion_id = $1 and p::text like '%' || $2 || '%')
              + (select count(*) from post_versions v join posts p on p.id = v.post_id
                where p.discussion_id = $1 and v::text like '%' || $2 || '%')
              + (select count(*) from events e where e::text like '%' || $2 || '%')
              + (select count(*) from jobs j where j::text like '%' || $2 || '%')
              + (select count(*) from mails m where m::text like '%' || $2 || '%') as n
            """,
            row -> row.number("n"), id, words);
  }
}
