package commonground.spaces;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import commonground.platform.views.PageView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.Typing;
import java.util.List;

/**
 * The list of spaces.
 *
 * @param searched whether only some are shown
 * @param next the next page of the others; "" on the last
 * @param first whether this is the first page, on which one's own stand
 * @param maker whether this person may create a space
 */
record SpacesView(
    TextField search,
    boolean searched,
    List<SpaceViews.MySpace> mine,
    List<SpaceViews.SpaceLine> others,
    String next,
    boolean signedIn,
    boolean first,
    boolean maker)
    implements PageView {

  static SpacesView of(
      String search,
      List<SpaceViews.MySpace> mine,
      List<Space> others,
      boolean more,
      boolean signedIn,
      boolean first,
      boolean maker) {
    return new SpacesView(
        new TextField(
            TextField.of("q", "Search by name or purpose").question(),
            search,
            "search",
            "",
            Typing.PLAIN),
        !search.isEmpty(),
        mine,
        others.stream().map(SpaceViews.SpaceLine::of).toList(),
        more
            ? "/spaces?after=" + others.getLast().id().value() + "&q=" + encode(search, UTF_8)
            : "",
        signedIn,
        first,
        maker);
  }

  @Override
  public String title() {
    return "Spaces";
  }
}
