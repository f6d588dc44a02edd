package commonground.platform.views;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a template is written to: UTF-8 from the first word on, so that a page is neither copied
 * nor encoded again when it is done, and pieces that are kept are copied into it as they are.
 */
final class Page extends Writer {

  private byte[] out;
  private int size;

  /**
   * @param room bytes to begin with
   */
  Page(int room) {
    this.out = new byte[room];
  }

  /** Pieces are UTF-8 already. */
  void write(SafeHtml piece) {
    write(piece.utf8());
  }

  private void write(byte[] bytes) {
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }

  /** Most words of a page are ASCII; from the first letter on that is not, Java's encoder. */
  @Override
  public void write(String from) {
    int length = from.length();
    makeRoom(length);
    for (int i = 0; i < length; i++) {
      char c = from.charAt(i);
      if (c >= 0x80) {
        write(from.substring(i).getBytes(StandardCharsets.UTF_8));
        return;
      }
      out[size++] = (byte) c;
    }
  }

  @Override
  public void write(char[] from, int offset, int length) {
    write(new String(from, offset, length));
  }

  @Override
  public void write(String from, int offset, int length) {
    write(from.substring(offset, offset + length));
  }

  @Override
  public Writer append(CharSequence from) {
    write(from.toString());
    return this;
  }

  private void makeRoom(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
    }
  }

  /** What was written, in UTF-8. */
  byte[] utf8() {
    return Arrays.copyOf(out, size);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
