package commonground.platform.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;

/**
 * Keeps a connection from being read. What is still sent there waits on the side of whoever sends
 * it. To pause the socket is not enough: each ping asks for one more frame, and is answered.
 */
final class Unread extends ChannelOutboundHandlerAdapter {

  private Unread() {}

  /** From now on nothing of it is read. On its loop. */
  static void from(Channel channel) {
    channel.pipeline().addFirst(new Unread());
    channel.config().setAutoRead(false);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    // Whoever asks for more gets nothing.
  }
}
