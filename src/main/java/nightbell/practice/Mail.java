package nightbell.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as it lies in a mailbox.
 *
 * @param to the address it was delivered to, whatever its own To line says
 * @param text its plain text; empty if it has none
 * @param html its HTML; empty if it has none
 * @param links the addresses of the web that it contains, in order, each once
 */
public record Mail(
    String id,
    String to,
    String from,
    String subject,
    String text,
    String html,
    List<String> links,
    Map<String, List<String>> headers,
    Instant at) {

  public Mail {
    links = List.copyOf(links);
    headers = Map.copyOf(headers);
  }

  /**
   * The first value of the header; empty if it is not there. The name's case is that of the mail.
   */
  public String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? "" : values.get(0);
  }
}
