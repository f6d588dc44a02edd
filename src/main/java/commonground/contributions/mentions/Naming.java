package commonground.contributions.mentions;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.Visitor;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What mentions say to somebody who reads. Visitors are not told who is in a space: they read "a
 * member".
 */
public final class Naming {

  /** Without the number, too: it is the same in every space. */
  private static final MentionView FOR_VISITORS = new MentionView("@a member", "", false, "");

  private final Db db;
  private final Markdown markdown;

  public Naming(Db db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  /**
   * A mention as it is shown: {@code mentions/_mention}.
   *
   * @param name with the sign
   * @param href the page of the person; "" where there is none
   * @param you whether it is the reader
   * @param source as it stands in the source, by which a script counts what it quotes; "" for
   *     visitors, who quote nothing
   */
  public record MentionView(String name, String href, boolean you, String source) {}

  /**
   * Those marks that mean somebody, or all who have something in common. One question.
   *
   * @param marks what stands between brackets
   */
  public Map<String, MentionView> of(Reader reader, Collection<String> marks) {
    var people = Mentions.people(List.copyOf(marks));
    return with(people.isEmpty() ? Map.of() : people(reader, people), marks);
  }

  /** The same as all members of a space see them alike: none of them is the reader. */
  public Map<String, MentionView> forMembers(Space space, Collection<String> marks) {
    var people = Mentions.people(List.copyOf(marks));
    return with(people.isEmpty() ? Map.of() : people(space, people, true, Optional.empty()), marks);
  }

  private static Map<String, MentionView> with(
      Map<String, MentionView> people, Collection<String> marks) {
    var views = new HashMap<>(people);
    Mentions.circles(List.copyOf(marks))
        .forEach(circle ->
            views.put(
                circle.typed().substring(1),
                new MentionView(circle.typed(), "", false, circle.mark())));
    return views;
  }

  private Map<String, MentionView> people(Reader reader, List<PersonId> people) {
    if (reader instanceof Visitor) {
      return people.stream().collect(Collectors.toMap(Naming::mark, one -> FOR_VISITORS));
    }
    return reader instanceof Member member
        ? people(reader.space(), people, true, Optional.of(member.person()))
        : people(reader.space(), people, false, Optional.empty());
  }

  /**
   * @param linked whether a name leads to the page of its person
   * @param you the reader, if they may be among them
   */
  private Map<String, MentionView> people(
      Space space, List<PersonId> people, boolean linked, Optional<PersonId> you) {
    return db
        .list(
            """
            select person_id, name, here
            from called
            where space_id = $1 and person_id = any($2)
            """,
            row ->
                view(
                    row.id("person_id", PersonId::new),
                    row.text("name"),
                    row.flag("here") && linked
                        ? space.path() + "/people/" + row.number("person_id")
                        : "",
                    you.equals(Optional.of(row.id("person_id", PersonId::new)))),
            space.id(),
            people)
        .stream()
        .collect(
            Collectors.toMap(view -> view.source().replaceAll("\\D", ""), Function.identity()));
  }

  private static String mark(PersonId person) {
    return Long.toString(person.value());
  }

  private static MentionView view(PersonId person, String name, String href, boolean you) {
    return new MentionView("@" + name, href, you, "[@" + person.value() + "]");
  }

  /**
   * Words as their writer may type them: names stand where numbers are kept. The number of whoever
   * has a name that cannot be typed stays.
   */
  public String typed(Reader reader, String source) {
    return words(reader, List.of(source), Nameable::canBeTyped).getFirst();
  }

  /** Words to be read: names stand where numbers are kept. */
  public String words(Reader reader, String source) {
    return words(reader, List.of(source)).getFirst();
  }

  /** The same of many, in one question; none where nobody is named. */
  public List<String> words(Reader reader, List<String> sources) {
    return words(reader, sources, name -> true);
  }

  private List<String> words(Reader reader, List<String> sources, Predicate<String> which) {
    if (sources.stream().noneMatch(source -> source.contains("[@"))) {
      return sources;
    }
    var texts = sources.stream().map(markdown::places).toList();
    var marks = texts.stream().flatMap(text -> text.marks().stream()).distinct().toList();
    var named = of(reader, marks);
    return texts.stream()
        .map(text ->
            text.with(mark ->
                Optional.ofNullable(named.get(mark))
                    .map(MentionView::name)
                    .filter(name -> which.test(name.substring(1)))))
        .toList();
  }
}
