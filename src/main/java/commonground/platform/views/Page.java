package commonground.platform.views;

import java.io.Writer;

/**
 * Where a template is written to: without the lock that {@code StringWriter} takes on each word.
 */
final class Page extends Writer {

  private final StringBuilder out;

  /**
   * @param room characters to begin with
   */
  Page(int room) {
    this.out = new StringBuilder(room);
  }

  @Override
  public void write(char[] from, int offset, int length) {
    out.append(from, offset, length);
  }

  @Override
  public void write(String from) {
    out.append(from);
  }

  @Override
  public void write(String from, int offset, int length) {
    out.append(from, offset, offset + length);
  }

  @Override
  public Writer append(CharSequence from) {
    out.append(from);
    return this;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }
}
