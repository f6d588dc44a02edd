package commonground.platform.postgres;

import com.sun.security.auth.module.UnixSystem;
import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs PostgreSQL, which refuses to run as root. A normal user runs it plainly. Root runs it as
 * the user who owns the folder already, or else as the first of {@link #CANDIDATES} there is.
 *
 * @param prefix what stands before each command; empty for a normal user
 * @param owner whose the files are; empty where they are simply ours
 */
record PostgresAccount(List<String> prefix, Optional<UserPrincipal> owner) {

  private static final List<String> CANDIDATES = List.of("commonground", "postgres", "nobody");

  /**
   * Where the folder lies below one that only root may enter, such as root's home, the account gets
   * the right to pass by it: the weaker one first, the other because containers keep that one.
   */
  private static final List<String> PASSAGES = List.of("", "+dac_read_search", "+dac_override");

  /**
   * Chooses, and makes the folder that account's own.
   *
   * @throws CannotStart if we are root and there is no account that can use the folder
   */
  static PostgresAccount of(Path folder) throws IOException {
    if (new UnixSystem().getUid() != 0) {
      return new PostgresAccount(List.of(), Optional.empty());
    }
    var owner = owner(folder);
    Files.setOwner(folder, owner);
    var switching = switching(owner);
    for (var passage : PASSAGES) {
      var prefix = new ArrayList<>(switching);
      if (!passage.isEmpty()) {
        prefix.addAll(List.of("--inh-caps=" + passage, "--ambient-caps=" + passage));
        // Without it access(2), by which PostgreSQL looks at its programs, denies the right.
        prefix.add("--securebits=+no_setuid_fixup");
      }
      var account = new PostgresAccount(List.copyOf(prefix), Optional.of(owner));
      if (account.reaches(folder)) {
        return account;
      }
    }
    throw new CannotStart(
        "PostgreSQL does not run as root, and the user "
            + owner.getName()
            + " cannot enter "
            + folder
            + ". Set COMMONGROUND_DATA_DIR to a folder that everybody may pass through,"
            + " such as /var/lib/commonground, or start the site as a normal user.");
  }

  private static UserPrincipal owner(Path folder) throws IOException {
    var present = Files.getOwner(folder).getName();
    var named = present.chars().anyMatch(c -> !Character.isDigit(c));
    var first = named && !present.equals("root") ? Stream.of(present) : Stream.<String>empty();
    return Stream.concat(first, CANDIDATES.stream())
        .flatMap(name -> user(folder, name).stream())
        .findFirst()
        .orElseThrow(() ->
            new CannotStart(
                "PostgreSQL does not run as root, and there is none of the users "
                    + CANDIDATES
                    + ". Make one: useradd --system commonground"));
  }

  private static Optional<UserPrincipal> user(Path folder, String name) {
    try {
      var users = folder.getFileSystem().getUserPrincipalLookupService();
      return Optional.of(users.lookupPrincipalByName(name));
    } catch (UserPrincipalNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CannotStart("Cannot look up the user " + name + ": " + e.getMessage(), e);
    }
  }

  private static List<String> switching(UserPrincipal owner) throws IOException {
    if (Programs.find("setpriv").isEmpty()) {
      throw new CannotStart(
          "PostgreSQL does not run as root, and setpriv, which would run it as "
              + owner.getName()
              + ", is missing. Install the package util-linux, or start the site"
              + " as a normal user.");
    }
    var group = Programs.run(List.of("id", "-g", owner.getName()), "");
    if (!group.well()) {
      throw new CannotStart("Cannot find the group of " + owner.getName() + ": " + group.output());
    }
    return List.of(
        "setpriv", "--reuid=" + owner.getName(), "--regid=" + group.output(), "--clear-groups");
  }

  private boolean reaches(Path folder) throws IOException {
    return Programs.run(command(List.of("test", "-x", folder.toString())), "").well();
  }

  /** The command as this account runs it. */
  List<String> command(List<String> words) {
    return Stream.concat(prefix.stream(), words.stream()).toList();
  }

  /**
   * Gives the account everything from this path down. The path itself comes last, so it tells
   * whether that was done before.
   */
  void own(Path top) throws IOException {
    if (owner.isEmpty() || Files.getOwner(top).equals(owner.get())) {
      return;
    }
    try (var paths = Files.walk(top)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .setOwner(owner.get());
      }
    }
  }
}
