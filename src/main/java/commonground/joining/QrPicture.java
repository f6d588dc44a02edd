package commonground.joining;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a QR picture (ISO/IEC 18004), in SVG. */
final class QrPicture {

  /** Light modules around it, as the standard asks. */
  private static final int QUIET = 4;

  private QrPicture() {}

  static String svg(String address) {
    var bits = bits(address);
    var path = new StringBuilder();
    for (var y = 0; y < bits.getHeight(); y++) {
      for (var x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="300" height="300" \
    shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/>\
    <path fill="#000" d="%2$s"/></svg>
    """
        .formatted(bits.getWidth(), path);
  }

  private static BitMatrix bits(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalStateException("An address of this site is too long for a QR picture", e);
    }
  }
}
