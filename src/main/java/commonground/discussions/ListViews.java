package commonground.discussions;

import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a list of threads shows. */
final class ListViews {

  private ListViews() {}

  /** A thread in a list. */
  record LineView(
      String title,
      String href,
      String news,
      String section,
      String posts,
      String startedBy,
      TimeView lastPost) {}

  static LineView line(Reader reader, Discussion d) {
    return new LineView(
        d.title(),
        Addresses.of(reader.space(), d.id()),
        news(d.unread()),
        section(reader.space(), d),
        Count.of(d.posts(), "post", "posts"),
        d.startedBy(),
        When.at(d.lastPostAt(), When.UK));
  }

  static String news(int unread) {
    return unread == 0 ? "" : unread + " new";
  }

  /** Where it stands; "" in a space without sections, and for what is older than they are. */
  static String section(Space space, Discussion d) {
    return d.section().filter(space.kind().sections()::contains).map(Section::words).orElse("");
  }

  /** "All sections" and each of them, if the space has any. */
  private static List<Link> sections(Space space, Optional<Section> shown) {
    var links = new ArrayList<Link>();
    if (!space.kind().sections().isEmpty()) {
      links.add(new Link("All sections", Addresses.of(space), shown.isEmpty()));
    }
    for (var one : space.kind().sections()) {
      links.add(
          new Link(one.words(), in(Addresses.of(space), one), shown.equals(Optional.of(one))));
    }
    return List.copyOf(links);
  }

  private static String in(String path, Section section) {
    return path + "?section=" + Words.write(section);
  }

  static ListView list(
      Reader reader, Optional<Section> section, List<Discussion> found, boolean more) {
    var last = found.isEmpty() ? Optional.<Discussion>empty() : Optional.of(found.getLast());
    var next =
        more
            ? Addresses.of(reader.space())
                + "?before="
                + ChronoUnit.MICROS.between(Instant.EPOCH, last.orElseThrow().lastPostAt())
                + "-"
                + last.orElseThrow().id().value()
                + section.map(one -> "&section=" + Words.write(one)).orElse("")
            : "";
    var start = Addresses.of(reader.space()) + "/new";
    return new ListView(
        SpaceViews.trail(reader.space(), Link.to("Discussions", "")),
        SpaceViews.Head.of(reader.space()),
        sections(reader.space(), section),
        found.stream().map(d -> line(reader, d)).toList(),
        reader.space().kind().prompts().begin(),
        PostViews.mayWrite(reader) ? section.map(one -> in(start, one)).orElse(start) : "",
        next);
  }
}
