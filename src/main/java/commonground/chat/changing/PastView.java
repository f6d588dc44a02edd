package commonground.chat.changing;

import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.govuk.Breadcrumbs;
import java.util.List;

/**
 * What a message says and said.
 *
 * @param reason what a moderator says who took it away; "" for none
 * @param said the newest first
 * @param older where they go on; "" at the end
 */
record PastView(Breadcrumbs trail, int number, String reason, List<SaidView> said, String older)
    implements PageView {

  /**
   * @param heading such as "It says now"
   * @param at since when
   */
  record SaidView(String heading, TimeView at, SafeHtml words) {}

  @Override
  public String title() {
    return "What message " + number + " said";
  }
}
