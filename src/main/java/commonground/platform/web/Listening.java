package commonground.platform.web;

import commonground.platform.db.CannotStart;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.function.Supplier;

/** Puts a server to work. */
final class Listening {

  private Listening() {}

  /**
   * Returns when it listens.
   *
   * @param settings what an operator sets to have it elsewhere
   * @return what stops it again: the name of the deployment
   * @throws CannotStart if the port is taken, or there is no such address here
   */
  static String start(
      Vertx vertx,
      Supplier<VerticleBase> server,
      DeploymentOptions options,
      String address,
      String settings) {
    try {
      return vertx.deployVerticle(server, options).await();
    } catch (Exception e) { // Vert.x throws what the system said undeclared
      if (!(e instanceof IOException)) {
        throw e;
      }
      throw new CannotStart(
          "Cannot listen on "
              + address
              + ": "
              + e.getMessage()
              + ". Stop the program that has the port, or set "
              + settings
              + ".",
          e);
    }
  }
}
