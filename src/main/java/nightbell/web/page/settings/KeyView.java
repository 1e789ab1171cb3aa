package nightbell.web.page.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.api.Setup;
import nightbell.web.page.Choice;
import nightbell.web.page.HtmlView;
import nightbell.web.page.Sight;
import nightbell.web.page.Times;
import org.jspecify.annotations.Nullable;

/** One key: its secret if it is new, how a tool is set up for it, and whether alerts come. */
public final class KeyView extends HtmlView {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("alertmanager", "Prometheus Alertmanager"),
          Map.entry("azure", "Azure Monitor"),
          Map.entry("checkmk", "Checkmk"),
          Map.entry("cloudwatch", "Amazon CloudWatch"),
          Map.entry("datadog", "Datadog"),
          Map.entry("datto", "Datto RMM"),
          Map.entry("generic", "Anything that can post JSON"),
          Map.entry("grafana", "Grafana"),
          Map.entry("healthchecks", "Healthchecks"),
          Map.entry("heartbeat", "A heartbeat"),
          Map.entry("icinga", "Icinga"),
          Map.entry("json", "Other JSON, by a mapping"),
          Map.entry("nagios", "Nagios"),
          Map.entry("newrelic", "New Relic"),
          Map.entry("ninjaone", "NinjaOne"),
          Map.entry("opsgenie", "What speaks to Opsgenie"),
          Map.entry("pagerduty", "What speaks to PagerDuty"),
          Map.entry("prtg", "PRTG"),
          Map.entry("sentry", "Sentry"),
          Map.entry("solarwinds", "SolarWinds"),
          Map.entry("uptimekuma", "Uptime Kuma"),
          Map.entry("uptimerobot", "UptimeRobot"),
          Map.entry("zabbix", "Zabbix"));

  private final SettingsDesk desk;
  private final Sight sight;
  private final IntakeKey key;
  private final @Nullable String secret;
  private final @Nullable String tool;

  KeyView(
      SettingsDesk desk,
      Sight sight,
      IntakeKey key,
      @Nullable String secret,
      @Nullable String tool) {
    super("key.ftlh");
    this.desk = desk;
    this.sight = sight;
    this.key = key;
    this.secret = secret;
    this.tool = tool != null && Setup.TOOLS.contains(tool) ? tool : key.format();
  }

  /** Every tool for which there is a text. */
  static List<Choice> tools() {
    return Setup.TOOLS.stream().map(one -> Choice.of(one, NAMES.getOrDefault(one, one))).toList();
  }

  public String csrf() {
    return sight.caller().csrf();
  }

  public KeyLine line() {
    Times times = new Times(KeysView.zone(desk, key.client()));
    return KeyLine.of(key, desk.uses().totals(), times, desk.clock().now());
  }

  /** The secret, which is shown this once, or null. */
  public @Nullable String secret() {
    return secret;
  }

  /** How the tools that this key opens for are set up, the chosen one first of all. */
  public List<ToolText> texts() {
    String shown = Objects.requireNonNullElse(secret, Setup.PLACEHOLDER);
    String chosen = Objects.requireNonNullElse(tool, "generic");
    return tools().stream()
        .filter(one -> key.format() == null || one.value().equals(key.format()))
        .filter(one -> key.format() != null || !one.value().equals("json"))
        .map(
            one ->
                new ToolText(
                    one.value(),
                    one.label(),
                    Setup.wanted(one.value()).text(desk.publicUrl(), shown),
                    one.value().equals(chosen)))
        .toList();
  }

  public FirstAlertView first() {
    return new FirstAlertView(desk, key);
  }

  /** A text to copy. */
  public record ToolText(String id, String name, String text, boolean open) {}
}
