package commonground.discussions.live;

import commonground.contributions.reactions.Reaction;
import commonground.demo.Conclusions;
import commonground.demo.Upkeep;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.discussions.Posts;
import commonground.discussions.Revised;
import commonground.discussions.answers.AnswerEvent;
import commonground.discussions.answers.SummaryEvent;
import commonground.discussions.changing.Moderating;
import commonground.discussions.reacting.Reacting;
import commonground.discussions.reacting.ReactionEvent;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.platform.views.When;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A public space of its own with a thread: Ana asked, Mo answered her, Ana wrote again and quotes
 * him. Ben reads, and so does somebody who is not signed in. Everything that can happen to the
 * thread is done by a service, or by a form as people press it.
 */
final class Circle {

  /** What can happen to a thread while its page is open. */
  static final Map<Class<? extends Revised>, Happening> HAPPENINGS = happenings();

  private static int circles;

  final TestSite site;
  final String slug = "live-" + ++circles;
  final PersonId ana;
  final PersonId ben;
  final HttpBrowser anas;
  final HttpBrowser bens;
  final HttpBrowser mos;
  final DiscussionId id;
  final String thread;
  private final SpaceId space;
  private final PersonId mo;
  private HttpBrowser zoes;

  Circle(TestSite site) {
    this.site = site;
    space = site.world().space(slug, "Live", Kind.COMMUNITY, Visibility.PUBLIC);
    ana = join("Ana", Role.MEMBER);
    ben = join("Ben", Role.MEMBER);
    mo = join("Mo", Role.FACILITATOR);
    anas = site.signedIn(ana);
    bens = site.signedIn(ben);
    mos = site.signedIn(mo);
    zoes = mos;
    id = site.world().start(member(ana), "What helps?", "I ask");
    thread = "/spaces/" + slug + "/discussions/" + id.value();
    site.world().reply(member(mo), id, 1, "Walking helps");
    site.world().reply(member(ana), id, 2, "[quote post 2]\n\nDoes it?");
  }

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    return person;
  }

  Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  private Member mo() {
    return member(mo);
  }

  /** What has happened in the space, in order. */
  List<String> kinds() {
    return site.db()
        .list(
            "select kind from events where space_id = $1 order by id",
            row -> row.text("kind"),
            space);
  }

  SpaceId space() {
    return space;
  }

  /** Only members read here from now on. */
  void hide() {
    site.world().open(mo(), Visibility.HIDDEN, mo().space().joining());
  }

  private Upkeep upkeep() {
    return new Upkeep(site.db());
  }

  private Conclusions conclusions() {
    return new Conclusions(site.db());
  }

  private void form(HttpBrowser by, String page, String form, Map<String, String> typed) {
    var answer = by.get(thread + page).submit(form, typed);
    if (answer.status() != 200) {
      throw new AssertionError(page + " gave " + answer.status() + "\n" + answer.html().text());
    }
  }

  private void press(HttpBrowser by, String form) {
    form(by, "", form, Map.of());
  }

  private static LocalDate soon() {
    return LocalDate.now(When.UK).plusDays(3);
  }

  private static Map<Class<? extends Revised>, Happening> happenings() {
    var all = new LinkedHashMap<Class<? extends Revised>, Happening>();
    posts(all);
    keeping(all);
    outcomes(all);
    return all;
  }

  private static void posts(Map<Class<? extends Revised>, Happening> all) {
    all.put(
        DiscussionEvent.Replied.class,
        Happening.of(c -> c.site.world().reply(c.mo(), c.id, 1, "And tea")));
    all.put(
        DiscussionEvent.Edited.class,
        Happening.of(c -> c.site.world().edit(c.mo(), c.id, 2, "Walking a lot helps")));
    Consumer<Circle> remove =
        c -> c.form(c.mos, "/posts/1/removal", "main form", Map.of("reason", "Too much"));
    all.put(DiscussionEvent.Removed.class, Happening.of(remove));
    all.put(
        DiscussionEvent.Returned.class,
        Happening.after(remove, c -> c.press(c.mos, "form[action$=/posts/1/return]")));
    all.put(DiscussionEvent.Purged.class, Happening.of(Circle::purge));
    all.put(
        DiscussionEvent.ReasonErased.class,
        Happening.after(
            remove, c -> c.closeAccount(c.anas, "keep_words", "discussion.reasonerased")));
    all.put(
        DiscussionEvent.Warned.class,
        Happening.of(c ->
            c.form(
                c.mos, "/posts/1/warning", "main form[method=post]", Map.of("warning", "Falls"))));
    all.put(
        DiscussionEvent.Reparented.class,
        Happening.of(c -> c.form(c.anas, "/posts/3/parent", "main form", Map.of("to", "all"))));
    all.put(
        DiscussionEvent.Hidden.class,
        Happening.of(c ->
            c.form(c.mos, "/posts/1/history/1/erasure", "main form", Map.of("why", "health"))));
  }

  private static void keeping(Map<Class<? extends Revised>, Happening> all) {
    Consumer<Circle> close = c -> c.upkeep().close(c.mo(), c.id, "Enough is said");
    Consumer<Circle> closeOn = c -> c.upkeep().closeOn(c.mo(), c.id, soon(), "Until then");
    Consumer<Circle> pin = c -> c.upkeep().pin(c.mo(), c.id, soon());
    var reopen = "form[action$=/reopening]";
    all.put(DiscussionEvent.Closed.class, Happening.of(close));
    all.put(DiscussionEvent.Reopened.class, Happening.after(close, c -> c.press(c.mos, reopen)));
    all.put(DiscussionEvent.Scheduled.class, Happening.of(closeOn));
    all.put(
        DiscussionEvent.Unscheduled.class, Happening.after(closeOn, c -> c.press(c.mos, reopen)));
    all.put(DiscussionEvent.Pinned.class, Happening.of(pin));
    all.put(
        DiscussionEvent.Unpinned.class,
        Happening.after(pin, c -> c.press(c.mos, "form[action$=/unpinning]")));
    all.put(
        DiscussionEvent.Sorted.class,
        Happening.of(c -> c.upkeep().about(c.mo(), c.id, c.upkeep().topic(c.mo(), "Walking"))));
    all.put(DiscussionEvent.Moved.class, Happening.of(Circle::move));
    all.put(
        DiscussionEvent.Retitled.class,
        Happening.of(c -> c.closeAccount(c.anas, "remove_words", "discussion.retitled")));
    all.put(
        DiscussionEvent.ClosingReasonErased.class,
        Happening.after(Circle::closeByZoe, Circle::eraseZoe));
  }

  private static void outcomes(Map<Class<? extends Revised>, Happening> all) {
    all.put(AnswerEvent.Marked.class, Happening.of(c -> c.conclusions().mark(c.mo(), c.id, 2)));
    all.put(
        AnswerEvent.Unmarked.class,
        Happening.after(
            c -> c.conclusions().mark(c.mo(), c.id, 2),
            c -> c.form(c.anas, "", "#unmark-answer", Map.of("answer", "2"))));
    Consumer<Circle> suggest =
        c -> c.conclusions().suggest(c.member(c.ana), c.id, 2, "Walking helps");
    Consumer<Circle> accept = c -> c.conclusions().accept(c.mo(), c.id, c.member(c.ana));
    all.put(SummaryEvent.Suggested.class, Happening.of(suggest));
    all.put(SummaryEvent.Accepted.class, Happening.after(suggest, accept));
    all.put(
        SummaryEvent.Declined.class,
        Happening.after(
            suggest, c -> c.conclusions().decline(c.mo(), c.id, c.member(c.ana), "Too short")));
    all.put(
        SummaryEvent.Withdrawn.class,
        Happening.after(suggest, c -> c.press(c.anas, "form[action$=/withdrawal]")));
    all.put(
        SummaryEvent.Erased.class, Happening.after(suggest.andThen(accept), Circle::eraseSummary));
    Consumer<Circle> react =
        c -> c.conclusions().react(c.member(c.ben), c.id, 1, Reaction.THANK_YOU);
    all.put(ReactionEvent.Given.class, Happening.of(react));
    all.put(ReactionEvent.Withdrawn.class, Happening.after(react, Circle::takeBack));
  }

  private void purge() {
    var post =
        site.db()
            .the(
                "select id from posts where discussion_id = $1 and number = 1",
                row -> row.id("id", PostId::new),
                id);
    var moderating = new Moderating(site.db(), new Markdown(), new ReadPositions(site.db()));
    site.db().transaction(tx -> moderating.purge(tx, mo, post, "It names a patient"));
  }

  private void move() {
    var other = site.world().space("to-" + slug, "Elsewhere", Kind.COMMUNITY, Visibility.HIDDEN);
    site.world().join(other, mo, Role.FACILITATOR);
    site.world().join(other, ben, Role.MEMBER);
    form(mos, "/move", "main form", Map.of("to", Long.toString(other.value())));
  }

  private void closeAccount(HttpBrowser by, String wish, String until) {
    var before = erasures();
    by.get("/account/close/check?wish=" + wish).submit("main form", Map.of());
    Eventually.that(until, () -> kinds().contains(until));
    Eventually.that("all is erased", () -> erasures() > before);
  }

  private long erasures() {
    return site.db()
        .the(
            "select count(*) as n from events where kind = 'people.erased'",
            row -> row.number("n"));
  }

  private void closeByZoe() {
    var zoe = join("Zoe", Role.MODERATOR);
    zoes = site.signedIn(zoe);
    upkeep().close(member(zoe), id, "I say so");
  }

  private void eraseZoe() {
    closeAccount(zoes, "remove_words", "discussion.closingreasonerased");
  }

  private void eraseSummary() {
    var erase = mos.get(thread).html().expectFirst(".cg-summary a[href$=/erasure]").attr("href");
    mos.get(erase).submit("main form", Map.of());
  }

  private void takeBack() {
    var db = site.db();
    var positions = new ReadPositions(db);
    new Reacting(db, new Posts(db, new Markdown()), positions)
        .takeBack(member(ben), id, 1, Reaction.THANK_YOU);
  }
}
