package commonground.platform.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of files that people send as pictures. */
class DarkroomTest {

  private static final int SIDE = 64;
  private static final Darkroom darkroom = new Darkroom();

  /** Red above, blue below, and a grey margin left and right that is cut off. */
  private static byte[] picture(String format) throws IOException {
    var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, 300, 200);
    pen.setColor(Color.RED);
    pen.fillRect(50, 0, 200, 100);
    pen.setColor(Color.BLUE);
    pen.fillRect(50, 100, 200, 100);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, format, bytes));
    return bytes.toByteArray();
  }

  /** A JPEG that says how the camera was held, and where (Exif 2.32, in an APP1 segment). */
  private static byte[] held(int orientation) throws IOException {
    var jpeg = picture("jpeg");
    var exif = ByteBuffer.allocate(36 + 12);
    exif.putShort((short) 0xFFE1).putShort((short) 46);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    // Two entries: orientation, and who took it, in four letters.
    exif.putShort((short) 2);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    exif.putShort((short) 0);
    exif.putShort((short) 0x013B).putShort((short) 2).putInt(4);
    exif.put("Zoe\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif.array());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static BufferedImage square(byte[] file) throws IOException {
    var done = assertInstanceOf(Shrunk.Done.class, darkroom.square(file, SIDE));
    assertFalse(new String(done.jpeg(), StandardCharsets.ISO_8859_1).contains("Zoe"));
    return ImageIO.read(new ByteArrayInputStream(done.jpeg()));
  }

  private static String colour(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 150 && colour.getBlue() < 100
        ? "red"
        : colour.getBlue() > 150 && colour.getRed() < 100 ? "blue" : colour.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif"})
  void the_middle_of_a_picture_is_kept_as_a_square(String format) throws IOException {
    var square = square(picture(format));
    assertEquals(SIDE + "x" + SIDE, square.getWidth() + "x" + square.getHeight());
    assertEquals("red", colour(square, 3, 3));
    assertEquals("blue", colour(square, SIDE - 4, SIDE - 4));
  }

  @ParameterizedTest
  @CsvSource({
    "1, red, red, blue",
    "3, blue, blue, red",
    "6, blue, red, blue",
    "8, red, blue, red",
    "9, red, red, blue",
  })
  void it_stands_upright_however_the_camera_was_held(
      int orientation, String leftAbove, String rightAbove, String leftBelow) throws IOException {
    var square = square(held(orientation));
    assertEquals(leftAbove, colour(square, 3, 3));
    assertEquals(rightAbove, colour(square, SIDE - 4, 3));
    assertEquals(leftBelow, colour(square, 3, SIDE - 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no picture", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a"})
  void what_is_no_picture_is_told_so(String file) {
    assertEquals(
        new Shrunk.Unreadable(), darkroom.square(file.getBytes(StandardCharsets.UTF_8), SIDE));
  }

  @Test
  void a_picture_that_breaks_off_or_is_damaged_does_no_harm() throws IOException {
    var png = picture("png");
    var random = new Random(7);
    for (var i = 40; i < png.length; i += 1 + random.nextInt(60)) {
      png[i] ^= (byte) (1 << random.nextInt(8));
    }
    assertEquals(new Shrunk.Unreadable(), darkroom.square(png, SIDE));
  }

  @Test
  void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_unpacked() throws IOException {
    var png = picture("png");
    // Width and height stand after the signature and the head of the first chunk (PNG 3, 11.2.1).
    ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    var crc = new java.util.zip.CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    assertEquals(new Shrunk.TooManyPixels(), darkroom.square(png, SIDE));
  }
}
