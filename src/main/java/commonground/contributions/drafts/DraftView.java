package commonground.contributions.drafts;

import commonground.platform.views.TimeView;
import commonground.spaces.Audience;
import java.util.List;

/**
 * What a form carries and says of drafts: {@code drafts/_begun} above it, {@code drafts/_fields} in
 * it, {@code drafts/_others} below it.
 *
 * @param on whether this form keeps drafts
 * @param from the page whose draft is in the box; "" for none
 * @param back the page of the form
 * @param again whether the page comes back with what was typed, so that no script may load it anew
 * @param says what stands below the box: when it was saved; "" if it is not yet
 */
public record DraftView(
    boolean on,
    String box,
    String page,
    String from,
    long fromSaves,
    String back,
    boolean again,
    String says,
    BegunView begun,
    OthersView others) {

  private static final String GONE =
      "The draft you asked for is not here any more: you have sent it or put it away.";

  /** For a form that keeps no drafts. */
  public static final DraftView NONE =
      new DraftView(
          false, "", "", "", 0, "", false, "", BegunView.NONE, OthersView.of("", "", List.of()));

  /**
   * The draft that is in the box.
   *
   * @param wider what has changed about who will read it; "" if nothing
   * @param discard where the button sends to
   * @param another where the same box is empty; "" where one draft is enough
   */
  public record BegunView(
      boolean shown,
      TimeView at,
      String wider,
      String discard,
      String another,
      String back,
      String token) {
    static final BegunView NONE = only("");

    /** No draft, but what has changed. */
    static BegunView only(String wider) {
      return new BegunView(false, new TimeView("", ""), wider, "", "", "", "");
    }
  }

  /**
   * Other words for the same box; also the answer to a script that has saved.
   *
   * @param says what stands below the box now
   * @param state what has become of the words that were sent, as a word
   */
  public record OthersView(String heading, String says, String state, List<OtherView> list) {
    static OthersView of(String says, String state, List<OtherView> list) {
      var starts = list.stream().anyMatch(OtherView::starts);
      var heading =
          starts ? "You have another draft here" : "This draft was changed in another window";
      return new OthersView(list.isEmpty() ? "" : heading, says, state, list);
    }
  }

  /**
   * @param use a page with these words in its box
   */
  public record OtherView(
      boolean starts,
      String line,
      String words,
      TimeView at,
      String use,
      String discard,
      String back,
      String token) {}

  static DraftView of(Begun begun, String page, Audience now) {
    var reader = begun.reader();
    return new DraftView(
        true,
        begun.box().text(),
        begun.mark().page(),
        begun.mark().from(),
        begun.mark().fromSaves(),
        page,
        begun.how() == Begun.How.AGAIN,
        says(begun),
        begun
            .draft()
            .map(d -> begun(d, reader, page, wider(begun, now)))
            .orElse(BegunView.only(wider(begun, now))),
        OthersView.of("", "", others(begun.others(), reader, page)));
  }

  private static String says(Begun begun) {
    return begun.how() == Begun.How.GONE
        ? GONE
        : begun
            .draft()
            .map(d -> "Saved as a draft " + begun.reader().clock(d.savedAt()))
            .orElse("");
  }

  private static String wider(Begun begun, Audience now) {
    return begun.forMembers() && now == Audience.EVERYONE
        ? "You wrote it when only members could read what is written here. Now anyone can."
        : "";
  }

  private static BegunView begun(Draft draft, DraftReader reader, String page, String wider) {
    return new BegunView(
        true,
        reader.at(draft.savedAt()),
        wider,
        removal(draft),
        draft.box().kind().starts() ? with(page, Drafting.ANOTHER, draft.box()) : "",
        page,
        reader.token());
  }

  static List<OtherView> others(List<Draft> others, DraftReader reader, String page) {
    return others.stream()
        .map(draft ->
            new OtherView(
                draft.box().kind().starts(),
                draft.line(),
                draft.words(),
                reader.at(draft.savedAt()),
                with(page, Long.toString(draft.id().value()), draft.box()),
                removal(draft),
                page,
                reader.token()))
        .toList();
  }

  private static String removal(Draft draft) {
    return "/drafts/" + draft.id().value() + "/removal";
  }

  /** The page with this draft in its box. */
  static String with(String page, String chosen, Box box) {
    var bare = page.replaceAll("([?&])" + Drafting.CHOSEN + "=[^&]*", "$1").replaceAll("[?&]$", "");
    return bare
        + (bare.indexOf('?') < 0 ? "?" : "&")
        + Drafting.CHOSEN
        + "="
        + chosen
        + "#"
        + box.kind().words();
  }
}
