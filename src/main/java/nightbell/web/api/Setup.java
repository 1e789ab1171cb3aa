package nightbell.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;

/** How one tool is set up to send here: a text to copy, with address and key filled in. */
public final class Setup {
  /** What stands for a secret that is not known. */
  public static final String PLACEHOLDER = "YOUR-KEY";

  /** The tools for which there is a text. */
  public static final List<String> TOOLS =
      List.of(
          "alertmanager",
          "azure",
          "checkmk",
          "cloudwatch",
          "datadog",
          "datto",
          "generic",
          "grafana",
          "healthchecks",
          "heartbeat",
          "icinga",
          "json",
          "nagios",
          "newrelic",
          "ninjaone",
          "opsgenie",
          "pagerduty",
          "prtg",
          "sentry",
          "solarwinds",
          "uptimekuma",
          "uptimerobot",
          "zabbix");

  private static final String GENERIC = "generic";
  private final String tool;

  private Setup(String tool) {
    this.tool = tool;
  }

  /** The one for keys of this format; keys of any format are set up as generic ones. */
  public static Setup of(@Nullable String format) {
    return new Setup(format != null && TOOLS.contains(format) ? format : GENERIC);
  }

  /** The one of this name, or a refusal that names all. */
  public static Setup wanted(@Nullable String tool) {
    if (tool != null && !TOOLS.contains(tool)) {
      throw Refused.of(404, "There is no such tool; there are " + String.join(", ", TOOLS) + ".");
    }
    return of(tool);
  }

  /** The address that keys of this format are posted to. */
  static String address(URI publicUrl, @Nullable String format, String secret) {
    return base(publicUrl) + "/v1/in/" + (format == null ? GENERIC : format) + "/" + secret;
  }

  /** The text to copy. */
  public String text(URI publicUrl, String secret) {
    return template()
        .replace("@ADDRESS@", address(publicUrl, tool, secret))
        .replace("@BASE@", base(publicUrl))
        .replace("@KEY@", secret);
  }

  private static String base(URI publicUrl) {
    return publicUrl.toString().replaceFirst("/+$", "");
  }

  private String template() {
    String place = "/nightbell/setup/" + tool + ".txt";
    try (InputStream in = Setup.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("There is no " + place);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
