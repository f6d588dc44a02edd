package commonground.platform.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A home with the delivered files in it and an environment, both to be changed by a test. */
final class ConfigHome {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  ConfigHome(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("config"));
    for (var name : List.of("default", "demo", "test")) {
      var file = Path.of("config", name + ".properties");
      Files.copy(file, folder.resolve(file));
    }
  }

  /** Sets a setting by its short name, such as HTTP_PORT. */
  ConfigHome with(String name, String text) {
    environment.put("COMMONGROUND_" + name, text);
    return this;
  }

  /** Writes a file of the folder config. */
  ConfigHome file(String name, String text) throws IOException {
    Files.writeString(folder.resolve("config").resolve(name), text);
    return this;
  }

  Path path() {
    return folder;
  }

  Config load() {
    return Config.load(folder, environment);
  }

  ConfigMistakes mistakes() {
    return assertThrows(ConfigMistakes.class, this::load);
  }

  /** The keys of all mistakes, in order. */
  List<String> mistakenKeys() {
    return mistakes().list().stream().map(ConfigMistake::key).toList();
  }
}
