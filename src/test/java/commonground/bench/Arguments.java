package commonground.bench;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was typed.
 *
 * @param only figures whose name has this in it; "" for all
 * @param data the folder for what is kept between runs
 */
record Arguments(Pace pace, String only, Path data) {

  static final String USAGE =
      "Usage: scripts/bench [--quick] [--only WORDS] [--data FOLDER]; more: scripts/bench --help";

  /** Empty if they are wrong. */
  static Optional<Arguments> read(String[] typed, Path home) {
    var read = new Arguments(Pace.FULL, "", home.resolve("target/bench"));
    for (var i = 0; i < typed.length; i++) {
      var value = i + 1 < typed.length ? Optional.of(typed[i + 1]) : Optional.<String>empty();
      if (typed[i].equals("--quick")) {
        read = new Arguments(Pace.QUICK, read.only(), read.data());
      } else if (typed[i].equals("--only") && value.isPresent()) {
        read = new Arguments(read.pace(), value.get(), read.data());
        i++;
      } else if (typed[i].equals("--data") && value.isPresent()) {
        read = new Arguments(read.pace(), read.only(), Path.of(value.get()).toAbsolutePath());
        i++;
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(read);
  }

  boolean wants(String figure) {
    return figure.contains(only);
  }
}
