package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

  private static final String ADDRESS = "https://talk.example.org/join/0123456789abcdefABCDEF";
  private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET = 4;

  @Test
  void a_camera_reads_the_address_from_the_picture() throws Exception {
    var svg = QrPicture.svg(ADDRESS);
    var size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
    var bits = new BitMatrix(size - 2 * QUIET);
    DARK.matcher(svg)
        .results()
        .forEach(dark ->
            bits.set(
                Integer.parseInt(dark.group(1)) - QUIET, Integer.parseInt(dark.group(2)) - QUIET));
    assertEquals(ADDRESS, new Decoder().decode(bits).getText());
  }

  @Test
  void the_picture_holds_no_script_and_no_style() {
    assertFalse(QrPicture.svg(ADDRESS).matches("(?s).*(script|style|href|on\\w+=).*"));
  }
}
