package nightbell.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The notification service over HTTPS: no redirects, no long waits, no large answers. Certificates
 * are kept, since one serves for months. Thread-safe.
 */
final class HttpsSnsSite implements SnsSite {
  private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_KEPT = 50;
  private final Map<URI, byte[]> kept = new ConcurrentHashMap<>();

  @Override
  public byte[] certificate(URI address) throws IOException {
    byte[] known = kept.get(address);
    if (known != null) {
      return known;
    }
    byte[] fetched = fetch(address);
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(address, fetched);
    return fetched;
  }

  @Override
  public void confirm(URI address) throws IOException {
    fetch(address);
  }

  private static byte[] fetch(URI address) throws IOException {
    HttpURLConnection http = (HttpURLConnection) address.toURL().openConnection();
    try {
      http.setInstanceFollowRedirects(false);
      http.setConnectTimeout(PATIENCE);
      http.setReadTimeout(PATIENCE);
      if (http.getResponseCode() != 200) {
        throw new IOException(address.getHost() + " answered " + http.getResponseCode());
      }
      try (InputStream in = http.getInputStream()) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
          throw new IOException(address.getHost() + " sent more than a certificate");
        }
        return bytes;
      }
    } finally {
      http.disconnect();
    }
  }
}
