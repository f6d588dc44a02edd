package commonground.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Every statement that the product can send to the database, put together from its constants. */
final class SqlTexts extends TreePathScanner<Void, Source.File> {

  /** The doors to the database, and the methods whose first argument is SQL. */
  private static final Set<String> DOORS =
      Set.of(
          "commonground.platform.db.Commands",
          "commonground.platform.db.Queries",
          "commonground.platform.db.Db",
          "commonground.platform.db.Tx",
          "java.sql.Statement",
          "java.sql.Connection");

  private static final Set<String> VERBS =
      Set.of(
          "list",
          "one",
          "the",
          "run",
          "ahead",
          "execute",
          "executeQuery",
          "executeUpdate",
          "prepareStatement");

  /**
   * A statement where it is sent.
   *
   * @param texts what it can be: more than one where the code chooses; none if that is known only
   *     when it runs
   */
  record Sent(Source.File file, long line, List<String> texts) {
    String place() {
      return file.name() + ":" + line;
    }
  }

  private final Source source;
  private final List<Sent> found = new ArrayList<>();

  private SqlTexts(Source source) {
    this.source = source;
  }

  static List<Sent> of(Source source) {
    var texts = new SqlTexts(source);
    source.files().forEach(file -> texts.scan(new TreePath(file.tree()), file));
    return List.copyOf(texts.found);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Source.File file) {
    var method = source.trees().getElement(getCurrentPath());
    if (method != null
        && VERBS.contains(method.getSimpleName().toString())
        && method.getEnclosingElement() instanceof TypeElement door
        && DOORS.contains(door.getQualifiedName().toString())
        && !call.getArguments().isEmpty()) {
      var sql = call.getArguments().getFirst();
      found.add(
          new Sent(
              file, source.line(file, call), fold(new TreePath(getCurrentPath(), sql)).toList()));
    }
    return super.visitMethodInvocation(call, file);
  }

  /** What a text can be; nothing where a part of it is known only when it runs. */
  private Stream<String> fold(TreePath path) {
    return switch (path.getLeaf()) {
      case LiteralTree literal -> Stream.of(String.valueOf(literal.getValue()));
      case ParenthesizedTree inner -> fold(new TreePath(path, inner.getExpression()));
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
        var ends = fold(new TreePath(path, sum.getRightOperand())).toList();
        yield fold(new TreePath(path, sum.getLeftOperand()))
            .flatMap(begin -> ends.stream().map(end -> begin + end));
      }
      case ConditionalExpressionTree either ->
          Stream.concat(
              fold(new TreePath(path, either.getTrueExpression())),
              fold(new TreePath(path, either.getFalseExpression())));
      case MethodInvocationTree call when call.getMethodSelect() instanceof MemberSelectTree on ->
          stripped(new TreePath(path, on), on);
      case IdentifierTree name -> constant(path);
      case MemberSelectTree name -> constant(path);
      default -> Stream.empty();
    };
  }

  private Stream<String> stripped(TreePath path, MemberSelectTree call) {
    var text = fold(new TreePath(path, call.getExpression()));
    return switch (call.getIdentifier().toString()) {
      case "strip" -> text.map(String::strip);
      case "stripTrailing" -> text.map(String::stripTrailing);
      default -> Stream.empty();
    };
  }

  private Stream<String> constant(TreePath path) {
    if (!(source.trees().getElement(path) instanceof VariableElement variable)) {
      return Stream.empty();
    }
    if (variable.getConstantValue() != null) {
      return Stream.of(String.valueOf(variable.getConstantValue()));
    }
    var declared = source.trees().getPath(variable);
    if (declared != null
        && declared.getLeaf() instanceof VariableTree made
        && made.getInitializer() instanceof ExpressionTree value) {
      return fold(new TreePath(declared, value));
    }
    return Stream.empty();
  }
}
