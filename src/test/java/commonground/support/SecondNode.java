package commonground.support;

import commonground.App;
import commonground.platform.config.Config;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Another node of a test's site, behind the same address: on the same database, and with no other
 * way to hear of the first one.
 */
public final class SecondNode implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final TestSite site;
  private final Db db;
  private final App app;

  public SecondNode(TestSite site) {
    this.site = site;
    var settings = Map.of("COMMONGROUND_PROFILE", "test", "COMMONGROUND_PUBLIC_URL", site.url());
    var home = Path.of("").toAbsolutePath();
    db = new Db(vertx, site.address(), 4, Clock.systemUTC());
    app =
        new App(
            vertx,
            Config.load(home, settings).withHttpPort(free()),
            home,
            db,
            Clock.systemUTC(),
            new RandomIds());
  }

  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public App app() {
    return app;
  }

  /** A socket of a page that this browser, signed in at the first node, has from this one. */
  public LiveSocket socket(HttpBrowser browser) {
    return LiveSocket.at(app.port()).as(browser).open();
  }

  /** A browser that has its pages from this node. */
  public HttpBrowser browser() {
    return new HttpBrowser("http://localhost:" + app.port(), site.url());
  }

  @Override
  public void close() {
    app.close();
    db.close();
    vertx.close().await();
  }
}
