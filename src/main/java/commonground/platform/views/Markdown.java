package commonground.platform.views;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What people write, made into HTML that is safe to show: CommonMark with tables, strikethrough,
 * task lists and bare links. HTML they type is shown as text; the result then passes an allow-list,
 * so that a hole in one of the two is not yet a hole in the page. A line break stays a line break,
 * as in a letter. A line such as {@code [quote post 14]} is marked as one that stands for something
 * else (class {@code cg-standin}): whoever shows the text puts that in its place.
 */
public final class Markdown {

  /**
   * Of the renderer; stored beside each post's HTML and raised when the same source gives other
   * HTML.
   */
  public static final int VERSION = 3;

  /** Characters of source that are rendered at most; a form refuses longer ones before. */
  public static final int MOST = 150_000;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          TaskListItemsExtension.create());

  /** Deeper nesting is no longer read as Markdown: renderers recurse, and stacks end. */
  private static final int DEEPEST = 40;

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .inlineParserFactory(MarkBudget::new)
          .postProcessor(StandIns::apart)
          .postProcessor(MarkdownTree::tidy)
          .build();

  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          // Before the extensions: the first that knows a node renders it.
          .nodeRendererFactory(TaskMark::new)
          .nodeRendererFactory(StandIns::new)
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .percentEncodeUrls(true)
          .softbreak("<br />\n")
          .attributeProviderFactory(context -> MarkdownTree::attributes)
          .build();

  /**
   * @throws IllegalArgumentException if the source is longer than {@link #MOST}
   */
  public SafeHtml render(String source) {
    return new SafeHtml(AllowList.clean(renderer.render(parse(source))));
  }

  /**
   * Takes back HTML that {@link #render} made and the database kept. Nothing else may be given: it
   * is not cleaned again.
   */
  public SafeHtml kept(String html) {
    return new SafeHtml(html);
  }

  /**
   * The words alone; paragraphs and items on lines of their own. What stands for something else has
   * none.
   */
  public String plainText(String source) {
    return PlainText.of(parse(source));
  }

  /**
   * The beginning, on one line.
   *
   * @param most characters, the ellipsis included; cut between words where that is possible
   */
  public String firstLine(String source, int most) {
    var words = plainText(source).replaceAll("\\s+", " ").strip();
    return PlainText.cut(words, most);
  }

  /** Plain words, cut in the same way. */
  public String cut(String words, int most) {
    return PlainText.cut(words, most);
  }

  private Node parse(String source) {
    if (source.length() > MOST) {
      throw new IllegalArgumentException(
          source.length() + " characters of Markdown, at most " + MOST);
    }
    return parser.parse(MarkBudget.withBlankLines(source));
  }
}
