package commonground.leaving;

import commonground.leaving.CopyPageView.IndexView;
import commonground.leaving.CopyPageView.LineView;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.platform.db.Db;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.Views;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Writes a copy: for each sheet pages to read and a JSON file, and a manifest of all of it. */
final class CopyWriter {

  /** Rows on a page; about what a person scrolls through, and what fits into memory. */
  private static final int PAGE = 2 * Sheet.BATCH;

  private final Db db;
  private final Views views;
  private final List<Sheet> sheets;

  CopyWriter(Db db, Views views, List<Sheet> sheets) {
    this.db = db;
    this.views = views;
    this.sheets = sheets;
  }

  void write(PersonId person, ZoneId zone, OutputStream out) throws IOException {
    try (var zip = new CopyZip(out)) {
      var counts = new LinkedHashMap<String, Long>();
      var index = new ArrayList<IndexView>();
      for (var sheet : sheets) {
        var rows = json(zip, sheet, person);
        counts.put(sheet.name(), rows);
        pages(zip, sheet, person, zone);
        index.add(
            new IndexView(
                sheet.title(),
                page(sheet, 1),
                sheet.meaning(),
                Count.of(rows, "entry", "entries")));
      }
      zip.file("style.css", text -> text.add(STYLE));
      var view = new CopyPageView("Your copy", MEANING, List.of(), List.of(), List.copyOf(index));
      zip.file("index.html", text -> text.add(render(view)));
      var manifest = CopyFormat.manifest(db.clock().instant(), counts, zip.files());
      zip.file("manifest.json", text -> text.add(manifest));
    }
  }

  private static final String MEANING =
      "What is yours on this site: what you wrote, and what is held about you. It does not have"
          + " what other people wrote. The folder “data” has the same for programs to read.";

  private long json(CopyZip zip, Sheet sheet, PersonId person) throws IOException {
    var rows = new long[1];
    zip.file(
        "data/" + sheet.name() + ".json",
        text -> {
          var lines = next(sheet, person, 0);
          while (!lines.isEmpty()) {
            for (var line : lines) {
              text.add((rows[0]++ == 0 ? "[\n" : ",\n") + CopyFormat.line(line));
            }
            lines = next(sheet, person, lines.getLast().key());
          }
          text.add(rows[0] == 0 ? "[]\n" : "\n]\n");
        });
    return rows[0];
  }

  private List<Sheet.Line> next(Sheet sheet, PersonId person, long after) {
    return sheet.source().after(db, person, after);
  }

  private void pages(CopyZip zip, Sheet sheet, PersonId person, ZoneId zone) throws IOException {
    var lines = new ArrayList<>(next(sheet, person, 0));
    for (var number = 1; number == 1 || !lines.isEmpty(); number++) {
      var more = lines.isEmpty() ? lines : next(sheet, person, lines.getLast().key());
      while (lines.size() < PAGE && !more.isEmpty()) {
        lines.addAll(more);
        more = next(sheet, person, lines.getLast().key());
      }
      var shown = lines.stream().map(line -> CopyPageView.line(line, zone)).toList();
      var view = view(sheet, number, shown, !more.isEmpty());
      zip.file(page(sheet, number), text -> text.add(render(view)));
      lines = new ArrayList<>(more);
    }
  }

  private static CopyPageView view(Sheet sheet, int number, List<LineView> lines, boolean more) {
    var links = new ArrayList<Link>(List.of(Link.to("First page", "index.html")));
    if (number > 1) {
      links.add(Link.to("Before these", page(sheet, number - 1)));
    }
    if (more) {
      links.add(Link.to("After these", page(sheet, number + 1)));
    }
    return new CopyPageView(sheet.title(), sheet.meaning(), lines, links, List.of());
  }

  private static String page(Sheet sheet, int number) {
    return sheet.name() + (number == 1 ? "" : "-" + number) + ".html";
  }

  private String render(CopyPageView view) {
    return views.render("leaving/copy-page", view).toString();
  }

  private static final String STYLE =
      """
      body { font: 1.1rem/1.5 Arial, sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem; }
      article { border-top: 1px solid #b1b4b6; padding: 1rem 0; }
      dt { font-weight: bold; }
      dd { margin: 0 0 0.6rem; overflow-wrap: anywhere; }
      .words { white-space: pre-wrap; }
      """;
}
