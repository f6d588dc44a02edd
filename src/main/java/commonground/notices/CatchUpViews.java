package commonground.notices;

import commonground.discussions.Addresses;
import commonground.discussions.reading.Skim;
import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.platform.views.Markdown;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the page "Catch up" shows. */
public final class CatchUpViews {

  /** Characters of a post's first words. */
  private static final int LINE = 140;

  private final Markdown markdown;

  public CatchUpViews(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * The page.
   *
   * @param sum what is new in all, such as "7 new posts in 2 discussions"; "" for nothing
   * @param looked when they last had read all of a discussion, in words; "" if they never had
   * @param member whether they are in a space
   * @param press what can be taken back; 0 for nothing
   * @param pressed the same in words
   * @param forYou its part, without lines if there is none
   * @param everythingElse the same of what is not for them in particular, without its lines
   * @param places these by space
   */
  record CatchUpPage(
      String token,
      String sum,
      String looked,
      boolean member,
      long press,
      String pressed,
      PartView forYou,
      PartView everythingElse,
      List<PlaceView> places)
      implements PageView {
    @Override
    public String title() {
      return "Catch up";
    }

    /** Whether a button for all of it says more than that of its only space. */
    public boolean several() {
      return places.size() > 1;
    }
  }

  /**
   * Threads that belong together.
   *
   * @param news how much is new, in words; "" for nothing
   * @param seen how far these threads go now, for a form: see {@link Seen}
   * @param more how many are not shown, in words; "" for none
   */
  record PartView(String news, String seen, List<ThreadView> threads, String more) {}

  /** What is new in a space. */
  record PlaceView(long id, String name, String href, PartView part) {}

  /**
   * A thread.
   *
   * @param href the first new post
   * @param from whose words are new, with the space where that is not said above
   * @param line first words of the newest
   * @param why a sentence; "" where it is not for them in particular
   */
  record ThreadView(
      String title,
      String href,
      String news,
      String from,
      String line,
      String why,
      TimeView at,
      String ago) {}

  CatchUpPage page(
      CatchUp all, Optional<Skim> skim, Optional<Instant> looked, String token, Instant now) {
    return new CatchUpPage(
        token,
        all.all().any() ? all.all().words() : "",
        looked.map(at -> When.at(at, When.UK).words()).orElse(""),
        !all.places().isEmpty(),
        skim.map(Skim::press).orElse(0L),
        skim.map(CatchUpViews::pressed).orElse(""),
        part(all, all.forYou(), true, now),
        part(all, all.everythingElse(), true, now),
        all.bySpace().stream().map(place -> place(all, place, now)).toList());
  }

  private static String pressed(Skim skim) {
    return "You marked " + Count.of(skim.threads(), "discussion", "discussions") + " as read.";
  }

  private PlaceView place(CatchUp all, CatchUp.Place place, Instant now) {
    var space = place.member().space();
    return new PlaceView(
        space.id().value(),
        space.name(),
        Addresses.of(space) + "?show=unread",
        part(all, place.part(), false, now));
  }

  private PartView part(CatchUp all, CatchUp.Part part, boolean mixed, Instant now) {
    return new PartView(
        part.any() ? part.words() : "",
        Seen.of(part.threads()).text(),
        part.lines().stream()
            .flatMap(one -> all.gist(one).map(gist -> line(all, one, gist, mixed, now)).stream())
            .toList(),
        part.more() == 0
            ? ""
            : "And " + Count.of(part.more(), "more discussion", "more discussions") + ".");
  }

  private ThreadView line(CatchUp all, Unread one, Gist gist, boolean mixed, Instant now) {
    var member = all.member(one);
    return new ThreadView(
        gist.title(),
        Addresses.of(member.space(), one.thread(), gist.first()),
        one.posts() + " new",
        (mixed ? "In " + member.space().name() + ", " : "New ") + gist.from() + ".",
        markdown.firstLine(gist.source(), LINE),
        one.why().map(Reason::sentence).orElse(""),
        When.at(one.at(), When.UK),
        Ago.words(one.at(), now));
  }
}
