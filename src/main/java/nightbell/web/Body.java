package nightbell.web;

import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies up to a limit, whatever their declared length says. */
public final class Body {
  /** The most that an ordinary body may hold. */
  public static final int MOST = 512 * 1024;

  private Body() {}

  /** The whole body; refuses with 413 as soon as more than {@code most} bytes have come. */
  public static byte[] read(InputStream in, int most) {
    try {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw Refused.of(413, "The body is larger than " + most / 1024 + " KiB.");
      }
      return bytes;
    } catch (IOException e) {
      throw Refused.of(400, "The body could not be read to its end.");
    }
  }
}
