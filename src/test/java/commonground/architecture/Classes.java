package commonground.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The product's compiled classes, read once. */
final class Classes {

  static final JavaClasses MAIN = new ClassFileImporter().importPath(folder());

  private Classes() {}

  /** Where the class files of the product are: beside the one of {@code App}. */
  private static Path folder() {
    var source = commonground.App.class.getProtectionDomain().getCodeSource();
    return Path.of(java.net.URI.create(source.getLocation().toString()));
  }
}
