package commonground.discussions.answers;

import commonground.contributions.drafts.Begun;
import commonground.contributions.drafts.DraftView;
import commonground.contributions.identifiers.FoundView;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Link;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;

/**
 * The page on which a summary is suggested, or changed while it waits.
 *
 * @param conflict what has become of it since the words were begun; "" for nothing
 * @param now what it says now, where that is something else
 * @param base the revision of what is changed; 0 for a new one
 * @param audience one sentence: who will be able to read it once it is accepted
 * @param draft what it carries and says of drafts
 * @param found what its writer is asked about first
 */
record SuggestView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String title,
    String conflict,
    SafeHtml now,
    String action,
    String token,
    String once,
    long base,
    SpaceViews.Reach audience,
    TextBox words,
    TextField upTo,
    String button,
    String back,
    DraftView draft,
    FoundView found)
    implements FormView {

  /**
   * Where it is written.
   *
   * @param audience of what is written there now
   */
  record Place(Member member, Discussion thread, Audience audience, String token) {
    String path() {
      return Addresses.summaries(member.space(), thread.id());
    }
  }

  /** What the form holds. */
  record Typed(
      String words, String upTo, String once, long base, Problems problems, FoundView found) {

    /** Of a page that nobody has sent yet. */
    Typed(String words, String upTo, String once, long base) {
      this(words, upTo, once, base, new Problems(), FoundView.NONE);
    }

    /** With what somebody has written before, if they have. */
    Typed from(Begun begun) {
      return new Typed(
          begun.words(words), begun.line(upTo), once, begun.seen(base), problems, found);
    }

    static Typed of(SummaryForm form) {
      return new Typed(
          form.words(),
          form.upTo(),
          form.once().toString(),
          form.base(),
          form.problems(),
          form.found());
    }

    Typed from(String freshOnce, long otherBase) {
      return new Typed(words, upTo, freshOnce, otherBase, problems, found);
    }
  }

  static SuggestView of(Place place, Typed typed) {
    var changes = typed.base() > 0;
    var space = place.member().space();
    return new SuggestView(
        trail(space, place.thread(), changes ? "Change your summary" : "Suggest a summary"),
        typed.problems().summary(),
        changes ? "Change your summary" : "Suggest a summary",
        "",
        SafeHtml.EMPTY,
        place.path(),
        place.token(),
        typed.once(),
        typed.base(),
        SpaceViews.Reach.reads(space, place.audience()),
        words(typed.words(), typed.problems()).withRows(9),
        TextField.number("up_to", "Up to which post does it go?")
            .withHint("The number of the last post that you have read for it.")
            .withValue(typed.upTo())
            .withError(typed.problems().of("up_to")),
        changes ? "Save changes" : "Suggest summary",
        Addresses.of(space, place.thread().id()),
        DraftView.NONE,
        typed.found());
  }

  static Breadcrumbs trail(Space space, Discussion thread, String here) {
    return SpaceViews.trail(
        space,
        Link.to("Discussions", Addresses.of(space)),
        Link.to(thread.title(), Addresses.of(space, thread.id())),
        Link.to(here, ""));
  }

  static TextBox words(String typed, Problems problems) {
    return TextBox.of("summary", "Summary")
        .withHint(
            "What was asked, what people said, what is still open. At most 5,000 characters."
                + " **Two stars** make words bold. Lines that begin with - make a list.")
        .withValue(typed)
        .withError(problems.of("summary"));
  }

  /** The same page with its draft. */
  SuggestView keeping(Begun begun) {
    var now = audience.everyone() ? Audience.EVERYONE : Audience.MEMBERS;
    return new SuggestView(
        trail,
        summary,
        title,
        conflict,
        this.now,
        action,
        token,
        once,
        base,
        audience,
        words,
        upTo,
        button,
        back,
        begun.on(action + "/new", now),
        found);
  }

  /** The same page for somebody whose words met something else. */
  SuggestView meeting(String what, SafeHtml itSays) {
    return new SuggestView(
        trail, summary, title, what, itSays, action, token, once, base, audience, words, upTo,
        button, back, draft, found);
  }

  @Override
  public boolean mistaken() {
    return !conflict.isEmpty() || FormView.super.mistaken();
  }
}
