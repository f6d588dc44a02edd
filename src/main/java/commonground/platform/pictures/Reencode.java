package commonground.platform.pictures;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/**
 * A program: reads a picture from its input and writes its middle, as a square JPEG of so many
 * pixels a side, to its output. Nothing but the pixels is carried over: no place, no camera, no
 * comment.
 */
final class Reencode {

  /** It is no picture that we take, or a broken one. */
  static final int NO_PICTURE = 3;

  /** Its sides multiply to more than {@link #MOST_PIXELS}. */
  static final int TOO_MANY_PIXELS = 4;

  /** A telephone of today makes 50 million, some 108; a picture bomb has thousands of millions. */
  private static final long MOST_PIXELS = 120_000_000;

  private static final Set<String> FORMATS = Set.of("jpeg", "png", "gif", "webp");
  private static final float QUALITY = 0.85f;

  private Reencode() {}

  /**
   * @param arguments pixels a side
   */
  public static void main(String[] arguments) throws IOException {
    ImageIO.setUseCache(false);
    var file = System.in.readAllBytes();
    try {
      var square = square(file, Integer.parseInt(arguments[0]));
      write(upright(square, orientation(file)), System.out);
    } catch (TooManyPixels e) {
      System.exit(TOO_MANY_PIXELS);
    } catch (IOException | RuntimeException e) {
      System.exit(NO_PICTURE);
    }
  }

  private static final class TooManyPixels extends IOException {
    private static final long serialVersionUID = 1;
  }

  private static BufferedImage square(byte[] file, int side) throws IOException {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      var reader = reader(stream);
      try {
        reader.setInput(stream, true, true);
        return scaled(coarse(reader, side), side);
      } finally {
        reader.dispose();
      }
    }
  }

  private static ImageReader reader(ImageInputStream stream) throws IOException {
    var readers = ImageIO.getImageReaders(stream);
    while (readers.hasNext()) {
      var reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    throw new IOException("no reader");
  }

  /** At least twice as fine as wanted, and not much finer: the whole is never in memory. */
  private static BufferedImage coarse(ImageReader reader, int side) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    if ((long) width * height > MOST_PIXELS) {
      throw new TooManyPixels();
    }
    var step = Math.max(1, Math.min(width, height) / (2 * side));
    var how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  private static BufferedImage scaled(BufferedImage picture, int side) {
    var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var pen = square.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    // Behind what is see-through.
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    var scale = (double) side / Math.min(picture.getWidth(), picture.getHeight());
    var place = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
    place.scale(scale, scale);
    place.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
    pen.drawRenderedImage(picture, place);
    pen.dispose();
    return square;
  }

  /**
   * How the camera was held, from 1 to 8 (Exif 2.32, 4.6.4 A, Orientation); 1 if it is not said.
   */
  private static int orientation(byte[] file) throws IOException {
    try {
      var exif =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(file))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
          ? 1
          : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
    } catch (ImageProcessingException | MetadataException e) {
      return 1;
    }
  }

  private static BufferedImage upright(BufferedImage square, int orientation) {
    var side = square.getWidth();
    var turns =
        switch (orientation) {
          case 3, 4 -> 2;
          case 5, 6 -> 1;
          case 7, 8 -> 3;
          default -> 0;
        };
    var mirrored = Set.of(2, 4, 5, 7).contains(orientation);
    var turn = AffineTransform.getQuadrantRotateInstance(turns, side / 2.0, side / 2.0);
    if (mirrored) {
      turn.concatenate(new AffineTransform(-1, 0, 0, 1, side, 0));
    }
    var upright = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    var pen = upright.createGraphics();
    pen.drawRenderedImage(square, turn);
    pen.dispose();
    return upright;
  }

  private static void write(BufferedImage picture, OutputStream out) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      var how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
