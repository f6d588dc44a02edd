package commonground.leaving;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Keeps what is written to it piece by piece, so that no file has to fit into memory. */
final class PieceStream extends OutputStream {

  private static final int PIECE = 1 << 19;

  /** More than anybody types in a life: something else is wrong. */
  private static final long MOST = 1L << 30;

  private final Copies copies;
  private final Copies.Attempt attempt;
  private final byte[] buffer = new byte[PIECE];
  private int filled;
  private int pieces;
  private long bytes;

  PieceStream(Copies copies, Copies.Attempt attempt) {
    this.copies = copies;
    this.attempt = attempt;
  }

  /** Nobody wants it any more, somebody else makes it, or it is too large. */
  static final class Stopped extends IOException {
    private static final long serialVersionUID = 1;
    final boolean tooLarge;

    Stopped(boolean tooLarge) {
      super(tooLarge ? "The copy is larger than a gigabyte" : "The copy is not wanted any more");
      this.tooLarge = tooLarge;
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    var at = start;
    while (at < start + length) {
      var room = Math.min(start + length - at, buffer.length - filled);
      System.arraycopy(from, at, buffer, filled, room);
      filled += room;
      at += room;
      if (filled == buffer.length) {
        keep();
      }
    }
  }

  private void keep() throws IOException {
    bytes += filled;
    if (bytes > MOST) {
      throw new Stopped(true);
    }
    if (filled > 0 && !copies.keep(attempt, ++pieces, Arrays.copyOf(buffer, filled))) {
      throw new Stopped(false);
    }
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    keep();
  }

  /** Of all that was written, once it is closed. */
  long bytes() {
    return bytes;
  }
}
