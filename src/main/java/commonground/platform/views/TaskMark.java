package commonground.platform.views;

import java.util.Map;
import java.util.Set;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * The mark of a task: a box for the eye and a word for the ear. No checkbox: a control that nobody
 * can use is read out as one all the same, and what people write never makes a form element.
 */
final class TaskMark implements NodeRenderer {

  private final HtmlWriter html;

  TaskMark(HtmlNodeRendererContext context) {
    this.html = context.getWriter();
  }

  /** The word that the mark stands for. */
  static String word(TaskListItemMarker mark) {
    return mark.isChecked() ? "Done: " : "To do: ";
  }

  /** Puts the mark into the paragraph that it is about; the parser leaves it before that. */
  static void settle(TaskListItemMarker mark) {
    var paragraph = mark.getNext();
    if (paragraph != null) {
      paragraph.prependChild(mark);
    }
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(TaskListItemMarker.class);
  }

  @Override
  public void render(Node node) {
    var mark = (TaskListItemMarker) node;
    var box = mark.isChecked() ? "cg-task cg-task--done" : "cg-task";
    html.tag("span", Map.of("class", box, "aria-hidden", "true"));
    html.tag("/span");
    html.tag("span", Map.of("class", "govuk-visually-hidden"));
    html.text(word(mark));
    html.tag("/span");
  }
}
