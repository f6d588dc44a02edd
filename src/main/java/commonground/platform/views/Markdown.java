package commonground.platform.views;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * What people write, made into HTML that is safe to show: CommonMark with tables, strikethrough,
 * task lists and bare links. HTML they type is shown as text; the result then passes an allow-list,
 * so that a hole in one of the two is not yet a hole in the page. A line break stays a line break,
 * as in a letter. A line such as {@code [quote post 14]} is marked as one that stands for something
 * else (class {@code cg-standin}): whoever shows the text puts that in its place; so is a mention
 * in a line, such as {@code [@12]}.
 */
public final class Markdown {

  /**
   * Of the renderer; stored beside each post's HTML and raised when the same source gives other
   * HTML.
   */
  public static final int VERSION = 5;

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
      parser(EXTENSIONS)
          .postProcessor(StandIns::apart)
          .postProcessor(MentionMarks::bounded)
          .postProcessor(MarkdownTree::tidy)
          .build();

  /**
   * Knows where in the source words stand. Without what changes words after they are parsed: it
   * does not keep their places.
   */
  private final Parser placing =
      parser(List.of(TablesExtension.create(), StrikethroughExtension.create()))
          .postProcessor(MentionMarks::bounded)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  /** Reads the short form: what would be a heading or a rule there is a line of text. */
  private final Parser brief =
      parser(List.of(StrikethroughExtension.create(), AutolinkExtension.create()))
          .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
          .postProcessor(MarkdownTree::picturesAsTyped)
          .postProcessor(MentionMarks::bounded)
          .postProcessor(MarkdownTree::tidy)
          .build();

  private static Parser.Builder parser(List<Extension> extensions) {
    return Parser.builder()
        .extensions(extensions)
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST)
        .inlineParserFactory(MarkBudget::new)
        .linkProcessor(new MentionLinks());
  }

  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          // Before the extensions: the first that knows a node renders it.
          .nodeRendererFactory(TaskMark::new)
          .nodeRendererFactory(StandIns::new)
          .nodeRendererFactory(MentionMarks::new)
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
    return render(parser, source);
  }

  /**
   * The short form, for a line of chat: paragraphs, emphasis, code, links, lists, quotes, mentions.
   * Headings, tables, pictures, rules and lines that stand for something else are shown as they
   * were typed.
   *
   * @throws IllegalArgumentException if the source is longer than {@link #MOST}
   */
  public SafeHtml brief(String source) {
    return render(brief, source);
  }

  private SafeHtml render(Parser by, String source) {
    var html = MentionLinks.together(renderer.render(by.parse(prepared(source))));
    return new SafeHtml(AllowList.clean(html));
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
   * none; a mention tells only that somebody is named.
   */
  public String plainText(String source) {
    return MentionMarks.silent(markedText(source));
  }

  /** The same with mentions as they stand in the source; {@link #marked} makes HTML of it. */
  public String markedText(String source) {
    return MentionLinks.together(PlainText.of(parser.parse(prepared(source))));
  }

  /** Plain words, with mentions in them, as HTML in which those are marked. */
  public SafeHtml marked(String words) {
    return new SafeHtml(MentionMarks.marked(words));
  }

  /** Lines of rendered words that stand for something else, in order: what stands in each. */
  public static List<String> standIns(String html) {
    return StandIns.in(html);
  }

  /** Whom rendered words mention: what stands between the brackets, each once. */
  public static List<String> mentioned(String html) {
    return MentionMarks.in(html);
  }

  /** The same of a source. */
  public List<String> mentions(String source) {
    return source.contains("[@") ? mentioned(render(source).toString()) : List.of();
  }

  /**
   * The beginning, on one line.
   *
   * @param most characters, the ellipsis included; cut between words where that is possible
   */
  public String firstLine(String source, int most) {
    return line(plainText(source), most);
  }

  /** The same as HTML in which mentions are marked. */
  public SafeHtml markedLine(String source, int most) {
    return marked(line(markedText(source), most));
  }

  /** The same of a source in the short form. */
  public SafeHtml briefLine(String source, int most) {
    return marked(line(markedBrief(source), most));
  }

  /** The words of a source in the short form, without marks. */
  public String briefText(String source) {
    return MentionMarks.silent(markedBrief(source));
  }

  private String markedBrief(String source) {
    return MentionLinks.together(PlainText.of(brief.parse(prepared(source))));
  }

  private static String line(String words, int most) {
    return PlainText.cut(words.replaceAll("\\s+", " ").strip(), most);
  }

  /** Plain words, cut in the same way. */
  public String cut(String words, int most) {
    return PlainText.cut(words, most);
  }

  /** Where a source mentions people, and where it may. */
  public MentionPlaces places(String source) {
    var prepared = prepared(source);
    return MentionPlaces.of(source, prepared, placing.parse(prepared));
  }

  private static String prepared(String source) {
    if (source.length() > MOST) {
      throw new IllegalArgumentException(
          source.length() + " characters of Markdown, at most " + MOST);
    }
    return MentionLinks.apart(MarkBudget.withBlankLines(source));
  }
}
