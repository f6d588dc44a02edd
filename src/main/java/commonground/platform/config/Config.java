package commonground.platform.config;

import commonground.platform.db.DatabaseAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting, read once and known to be right. What a key means, its unit and its default stand
 * in {@code config/default.properties}.
 */
public final class Config {
  private static final Set<String> LEVELS = Set.of("error", "warn", "info", "debug", "trace");

  private static final String DATABASE_URL =
      "postgresql://user:password@host:port/database, with user and password percent-encoded; and"
          + " after it nothing but ?sslmode=disable, prefer, require, verify-ca or verify-full,"
          + " and &sslrootcert= with the absolute path of a readable PEM file, which the last two"
          + " need";

  private final Values values;
  private final Http http;
  private final URI publicUrl;
  private final TrustedProxies trustedProxies;
  private final Path dataDir;
  private final Optional<DatabaseAddress> database;
  private final MailSettings mail;
  private final SiteSettings site;
  private final SessionLimits sessions;
  private final RateLimits limits;
  private final ReportSettings reports;
  private final Workers workers;
  private final LiveSettings live;
  private final Theme theme;
  private final boolean everyoneMakesSpaces;
  private final String synonyms;
  private final String logLevel;

  /**
   * Reads {@code home/config/*.properties} and what of the environment starts with {@code
   * COMMONGROUND_}.
   *
   * @param home the folder that relative paths start at
   * @throws ConfigMistakes if anything is wrong, with all that is wrong
   */
  public static Config load(Path home, Map<String, String> environment) {
    return new Config(Sources.read(home, environment));
  }

  private Config(Values values) {
    this.values = values;
    http = Http.read(values);
    publicUrl = PublicAddress.read(values, http.port());
    trustedProxies = TrustedProxies.read(values);
    dataDir = values.folder("data.dir");
    database = values.optional("database.url", DATABASE_URL, Config::databaseAddress);
    mail = MailSettings.read(values, dataDir, publicUrl);
    site = SiteSettings.read(values);
    sessions = SessionLimits.read(values);
    limits = RateLimits.read(values);
    reports = ReportSettings.read(values);
    workers = Workers.read(values);
    live = LiveSettings.read(values);
    theme = Theme.read(values);
    everyoneMakesSpaces =
        values.read("spaces.makers", "administrators or everyone", false, Config::everyone);
    synonyms = values.line("search.synonyms", 4_000).orElse("");
    logLevel = values.read("log.level", "error, warn, info, debug or trace", "info", Config::level);
    values.done();
  }

  private static Optional<DatabaseAddress> databaseAddress(String text) {
    return Optional.of(DatabaseAddress.parse(text));
  }

  private static Optional<Boolean> everyone(String text) {
    return switch (text) {
      case "everyone" -> Optional.of(true);
      case "administrators" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<String> level(String text) {
    return Optional.of(text.toLowerCase(Locale.ROOT)).filter(LEVELS::contains);
  }

  /**
   * The same settings on another port, as where the wanted one is taken; address and cookie name
   * follow, unless the public address was set.
   *
   * @param port 1 to 65535
   * @throws ConfigMistakes if the management server has this port
   */
  public Config withHttpPort(int port) {
    return new Config(values.with("http.port", Integer.toString(port)));
  }

  /**
   * The same settings with the management server on another port, as where the wanted one is taken.
   *
   * @param port 0 to 65535; 0 takes any free one
   * @throws ConfigMistakes if the server for people has this port
   */
  public Config withManagementPort(int port) {
    return new Config(values.with("management.port", Integer.toString(port)));
  }

  /** {@code demo}, {@code test}, or {@code production} where none was named. */
  public String profile() {
    return values.profile();
  }

  /** Whether this is a real site, where what is confirmed must survive a power cut. */
  public boolean production() {
    return profile().equals(Sources.PRODUCTION);
  }

  public Http http() {
    return http;
  }

  /** The origin that links are built from: scheme, host, port unless it is the default one. */
  public URI publicUrl() {
    return publicUrl;
  }

  /** Whether people come by https. */
  public boolean secure() {
    return publicUrl.getScheme().equals("https");
  }

  /** With the port in it over http, because cookies do not tell ports apart (RFC 6265, 8.5). */
  public String cookieName() {
    return secure() ? "__Host-cg" : "cg-" + PublicAddress.port(publicUrl);
  }

  public TrustedProxies trustedProxies() {
    return trustedProxies;
  }

  /** Absolute; may not exist yet. */
  public Path dataDir() {
    return dataDir;
  }

  /** Empty where the embedded one is used. */
  public Optional<DatabaseAddress> database() {
    return database;
  }

  public MailSettings mail() {
    return mail;
  }

  public SiteSettings site() {
    return site;
  }

  public SessionLimits sessions() {
    return sessions;
  }

  public RateLimits limits() {
    return limits;
  }

  public ReportSettings reports() {
    return reports;
  }

  public Workers workers() {
    return workers;
  }

  public LiveSettings live() {
    return live;
  }

  public Theme theme() {
    return theme;
  }

  /** Whether everybody who is signed in may create a space, or site administrators only. */
  public boolean everyoneMakesSpaces() {
    return everyoneMakesSpaces;
  }

  /** Names that mean the same: commas between names, semicolons between groups. */
  public String synonyms() {
    return synonyms;
  }

  /** For the system property {@code commonground.log.level}, before anything is logged. */
  public String logLevel() {
    return logLevel;
  }

  /** What does not stop the start but leaves a real site incomplete, a sentence each. */
  public List<String> advice() {
    var advice = new ArrayList<String>();
    if (secure() && site.contactEmail().isEmpty()) {
      advice.add("SITE_CONTACT_EMAIL is empty: the help page cannot say whom to write to.");
    }
    if (secure() && site.controller().isEmpty()) {
      advice.add("SITE_CONTROLLER is empty: the privacy page cannot say who answers for the data.");
    }
    if (secure() && mail.server().isEmpty()) {
      advice.add(
          "MAIL_URL is empty: mail becomes files in " + mail.folder() + " and reaches nobody.");
    }
    return advice;
  }

  /** Without values: some of them are secret. */
  @Override
  public String toString() {
    return "Config of " + publicUrl + ", profile " + profile();
  }
}
