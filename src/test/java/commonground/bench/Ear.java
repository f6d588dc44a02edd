package commonground.bench;

import java.nio.ByteBuffer;

/** Who holds sockets. Called on the thread of their {@link Switchboard}, so be brief. */
interface Ear {

  /** The server has taken it. */
  void opened(Wire wire);

  /**
   * @param text of a frame; of no use after the call
   */
  void heard(Wire wire, ByteBuffer text);

  /**
   * @param code what the server closed it with (RFC 6455, 7.4), or 1006 if it did not say
   */
  void closed(Wire wire, int code);
}
