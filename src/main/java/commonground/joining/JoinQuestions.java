package commonground.joining;

import commonground.platform.db.Db;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.util.List;

/** What a space asks people who ask to join. */
public final class JoinQuestions {

  /** More, and people give up. */
  public static final int MOST = 5;

  /** Characters of a question. */
  public static final int LENGTH = 200;

  private final Db db;

  public JoinQuestions(Db db) {
    this.db = db;
  }

  public List<String> of(SpaceId space) {
    return db.one(
            "select questions from join_questions where space_id = $1",
            row -> row.texts("questions"),
            space)
        .orElse(List.of());
  }

  /**
   * @throws IllegalArgumentException if there are more than {@link #MOST} or one is too long
   */
  public void set(Member by, List<String> questions) {
    if (questions.size() > MOST || questions.stream().anyMatch(q -> q.length() > LENGTH)) {
      throw new IllegalArgumentException("Too many questions, or too long a one");
    }
    db.transaction(tx -> {
      tx.run(
          """
          insert into join_questions (space_id, questions)
          values ($1, $2)
          on conflict (space_id) do update set questions = excluded.questions
          """,
          by.space().id(),
          questions);
      tx.record(new JoiningEvent.QuestionsChanged(by.space().id(), by.person()));
      return by;
    });
  }
}
