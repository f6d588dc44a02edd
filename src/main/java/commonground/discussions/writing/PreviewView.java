package commonground.discussions.writing;

import commonground.platform.views.Face;
import commonground.platform.views.SafeHtml;

/**
 * A post as it will look, above the box that it is written in: {@code discussions/_preview}.
 *
 * @param shown whether somebody asked to see it
 * @param warning before the words; "" for none
 */
public record PreviewView(boolean shown, String writer, Face face, String warning, SafeHtml words) {

  public static final PreviewView NONE =
      new PreviewView(false, "", Face.of("", 0), "", SafeHtml.EMPTY);
}
