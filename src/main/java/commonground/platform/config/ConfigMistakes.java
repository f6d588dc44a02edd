package commonground.platform.config;

import java.util.List;
import java.util.stream.Collectors;

/** All that is wrong with the settings, together; the message is the list an operator reads. */
public final class ConfigMistakes extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<ConfigMistake> list;

  ConfigMistakes(List<ConfigMistake> list) {
    this.list = List.copyOf(list);
  }

  /** In the order in which the settings are read; never empty. */
  public List<ConfigMistake> list() {
    return list;
  }

  /** What to print: a paragraph for each mistake, ending in a line break. */
  @Override
  public String getMessage() {
    var first =
        list.size() == 1
            ? "One setting needs mending before Common Ground can start.\n\n"
            : list.size() + " settings need mending before Common Ground can start.\n\n";
    return list.stream().map(ConfigMistake::toString).collect(Collectors.joining("\n", first, ""));
  }
}
