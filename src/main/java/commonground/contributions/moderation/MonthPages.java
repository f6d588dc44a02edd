package commonground.contributions.moderation;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How many reports there were in months that are over: numbers alone. Members see all of them;
 * whoever reads from outside sees one for each month, and small ones not at all.
 */
public final class MonthPages {

  /** Fewer are not told to outsiders. */
  private static final int FEW = 5;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private final Months months;
  private final SpaceAccess in;

  public MonthPages(Months months, SpaceAccess in) {
    this.months = months;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/reports/by-month", in.reader, this::show);
  }

  /**
   * @param all whether more than the number of reports is shown
   * @param reports where these are; "" for who does not look at them
   */
  record MonthsView(
      Breadcrumbs trail, SpaceViews.Head head, boolean all, List<MonthView> months, String reports)
      implements PageView {
    @Override
    public String title() {
      return "Reports by month";
    }
  }

  /** The numbers of one month, as they are shown. */
  record MonthView(
      String month, String reports, String inTime, String removed, String pauses, String appeals) {

    static MonthView of(Months.Month one, boolean all) {
      return all
          ? new MonthView(
              MONTH.format(one.month()),
              Long.toString(one.reports()),
              Long.toString(one.inTime()),
              Long.toString(one.removed()),
              Long.toString(one.pauses()),
              Long.toString(one.appeals()))
          : new MonthView(
              MONTH.format(one.month()),
              one.reports() < FEW ? "fewer than " + FEW : Long.toString(one.reports()),
              "",
              "",
              "",
              "");
    }
  }

  private Reply show(Reader reader, Request request) {
    var space = reader.space();
    var all = reader instanceof Member;
    var handles = reader instanceof Member member && member.may(Permission.MODERATE);
    return Reply.page(
        "moderation/months",
        new MonthsView(
            SpaceViews.trail(space, Link.to("Reports by month", "")),
            SpaceViews.Head.of(space),
            all,
            months.of(space.id()).stream().map(one -> MonthView.of(one, all)).toList(),
            handles ? ReportViews.path(space) : ""));
  }
}
