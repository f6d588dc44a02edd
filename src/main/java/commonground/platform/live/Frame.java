package commonground.platform.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import java.nio.charset.StandardCharsets;

/** A frame that many are sent: its bytes are made once, and shared by all. */
final class Frame {

  private final ByteBuf bytes;

  Frame(String text) {
    bytes = Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
  }

  /** For one of them: how far it is sent is each one's own. */
  WebSocketFrame again() {
    return new WebSocketFrameImpl(WebSocketFrameType.TEXT, bytes.duplicate(), true);
  }
}
