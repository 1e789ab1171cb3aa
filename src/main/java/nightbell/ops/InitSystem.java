package nightbell.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The systems that a starter matrix may name: how their alerts are known, and who owns them. */
enum InitSystem {
  SERVERS("Servers", "host:srv-*", false),
  NETWORK("Network and firewalls", "host:fw-*", false),
  BACKUP("Backup", "source:veeam", false),
  M365("Microsoft 365", "source:entra", false),
  PHONES("Telephony", "host:pbx-*", false),
  ERP("ERP", "host:erp-*", true),
  WEBSITES("Web sites", "host:web-*", true),
  PLANT("Plant floor", "host:ot-*", true),
  DESKTOPS("Desktops and laptops", "host:pc-*", true);

  /** What a starter matrix has where nothing else is said. */
  static final String USUAL = "servers,network,backup,m365,erp,desktops";

  final String title;
  final String match;

  /** Whether the company's own team has it in business hours; else the provider always has it. */
  final boolean ownByDay;

  InitSystem(String title, String match, boolean ownByDay) {
    this.title = title;
    this.match = match;
    this.ownByDay = ownByDay;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@code servers, erp}. */
  static List<InitSystem> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .map(InitSystem::of)
        .distinct()
        .toList();
  }

  static String known() {
    return Arrays.stream(values()).map(InitSystem::id).collect(Collectors.joining(", "));
  }

  private static InitSystem of(String word) {
    return Arrays.stream(values())
        .filter(system -> system.id().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + word + "\" is none of the systems " + known() + "."));
  }
}
