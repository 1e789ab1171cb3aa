package nightbell.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats that are understood, by name. */
public final class Formats {
  private static final List<Format> ALL =
      List.of(
          new GenericFormat(),
          new AnyFormat(),
          new AlertmanagerFormat(),
          new GrafanaFormat(),
          new ZabbixFormat(),
          new NagiosFormat(),
          new IcingaFormat(),
          new CheckmkFormat(),
          new DatadogFormat(),
          new CloudWatchFormat(),
          new AzureFormat(),
          new NewRelicFormat(),
          new SentryFormat(),
          new UptimeKumaFormat(),
          new UptimeRobotFormat(),
          new HealthchecksFormat(),
          new PrtgFormat(),
          new SolarWindsFormat(),
          new NinjaOneFormat(),
          new DattoFormat());

  private static final Map<String, Format> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Format::name, Function.identity()));

  private Formats() {}

  /** The format of this name, if there is one. */
  public static Optional<Format> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All formats. */
  public static List<Format> all() {
    return ALL;
  }
}
