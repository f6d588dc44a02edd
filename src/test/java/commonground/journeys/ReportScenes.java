package commonground.journeys;

import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The pages of reports in their states. */
final class ReportScenes {

  private final TestSite site;
  private final Scenery scenery;
  private final List<String> ada;
  private final String thread;

  ReportScenes(TestSite site, Scenery scenery, List<String> ada, String thread) {
    this.site = site;
    this.scenery = scenery;
    this.ada = ada;
    this.thread = thread;
  }

  private static Scene visitor(String name, Consumer<Window> arrive) {
    return new Scene(name, List.of(), arrive);
  }

  private Scene ada(String name, Consumer<Window> arrive) {
    return new Scene(name, ada, arrive);
  }

  private String report() {
    return "/spaces/open/reports/" + scenery.report;
  }

  private String pause() {
    return "/spaces/open/people/" + scenery.ben.value() + "/pause";
  }

  Stream<Scene> all() {
    return Stream.of(
        visitor(
            "a report, empty",
            window -> window.open(thread + "/posts/2/report").press("Send report")),
        visitor(
            "a report, worried",
            window -> {
              window.open(thread + "/posts/2/report");
              window.page().getByLabel("I am worried about this person").check();
            }),
        visitor("a report was sent", window -> window.open(sent())),
        ada("a report to send", window -> window.open(thread + "/posts/2/report")),
        ada("no reports", window -> window.open("/spaces/empty/reports")),
        ada("no acts", window -> window.open("/spaces/empty/acts")),
        ada("no months", window -> window.open("/spaces/empty/reports/by-month")),
        ada("nothing decided", window -> window.open("/spaces/empty/me/decisions")),
        ada("what was decided anywhere", window -> window.open("/account/decisions")),
        ada("a decision, empty", window -> window.open(report()).press("Decide")),
        ada("sure to erase it", this::erase),
        ada("a pause, empty", window -> window.open(pause()).press("Pause them")),
        ada("somebody is paused", this::pauseBen),
        ada("a paused person's page", this::paused));
  }

  private String sent() {
    return thread + "/posts/2/report/sent?about=person";
  }

  private void erase(Window window) {
    window.open(report());
    window.page().getByLabel("Erase it for good").check();
    window.page().getByLabel("Why?").selectOption("hurtful");
    window.write("What do you say to them?", Scenery.ALL_THERE_IS.substring(0, 400));
    window.press("Decide");
  }

  private void pauseBen(Window window) {
    window.open(pause());
    window.page().getByLabel("For how long?").selectOption("7");
    window.write("Why do you pause them?", "Rest a little").press("Pause them");
  }

  private void paused(Window window) {
    pauseBen(window);
    window.remember(site.signedIn(scenery.ben).cookies());
    window.open(thread);
  }
}
