package commonground.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** The product's own source as the compiler understands it: every file, with types and names. */
record Source(List<File> files, Trees trees, Elements elements, Types types) {

  static final Source MAIN = read(Path.of("src", "main", "java"));

  /** A file, its text and its tree. */
  record File(Path path, String text, CompilationUnitTree tree) {
    String packageName() {
      return tree.getPackage().getPackageName().toString();
    }

    /** {@code spaces/Spaces.java}, for messages. */
    String name() {
      var names = path.getNameCount();
      return path.subpath(names - 2, names).toString();
    }

    boolean isPackageInfo() {
      return path.endsWith("package-info.java");
    }
  }

  /** The line that a part of a file begins on. */
  long line(File file, Tree part) {
    var start = trees.getSourcePositions().getStartPosition(file.tree(), part);
    return file.tree().getLineMap().getLineNumber(start);
  }

  private static Source read(Path folder) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var complaints = new DiagnosticCollector<JavaFileObject>();
    try (var manager = compiler.getStandardFileManager(complaints, null, StandardCharsets.UTF_8);
        var walk = Files.walk(folder)) {
      var paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      var options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path", ""));
      var objects = manager.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, manager, complaints, options, null, objects);
      var files = new ArrayList<File>();
      for (var tree : task.parse()) {
        var path = Path.of(tree.getSourceFile().toUri());
        files.add(new File(path, Files.readString(path), tree));
      }
      task.analyze();
      refuse(complaints);
      return new Source(
          List.copyOf(files), Trees.instance(task), task.getElements(), task.getTypes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(DiagnosticCollector<JavaFileObject> complaints) {
    var errors =
        complaints.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(d -> d.getMessage(Locale.ROOT))
            .toList();
    if (!errors.isEmpty()) {
      throw new IllegalStateException("The source does not compile: " + errors);
    }
  }
}
