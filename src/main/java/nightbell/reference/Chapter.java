package nightbell.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The parts of the description, in the order in which they are read, by their addresses. */
public enum Chapter {
  SERVICE("The service", "Whether it runs, and this description.", "/ping /openapi.json /docs"),
  INTAKE(
      "Alerts in",
      "Where monitoring tools post. 202 is answered only after the alerts are durable, and 503 with"
          + " Retry-After whenever that cannot be said in time: send again, repeats are harmless.",
      "/v1/alerts /v1/in"),
  BEATS(
      "Heartbeats",
      "Dead-man's switches: silence is an alert.",
      "/v1/heartbeats /api/v1/heartbeats"),
  PAGERDUTY(
      "PagerDuty's Events API",
      "For tools that speak PagerDuty's Events API v2: an intake key is the routing_key.",
      "/v2/enqueue /v2/change"),
  OPSGENIE(
      "Opsgenie's Alert and Heartbeat API",
      "For tools that speak Opsgenie's API: an intake key is the GenieKey.",
      "/v2/alerts /v2/heartbeats"),
  INCIDENTS(
      "Incidents",
      "What was opened for alerts, what happened to it, and what people do with it.",
      "/api/v1/incidents /api/v1/pages /api/v1/events"),
  DEBRIEFS("The morning after", "What is to be done because of incidents.", "/api/v1/follow-ups"),
  MATRIX(
      "The matrix",
      "Who is responsible for what, when, and how they are reached: read, proposed, signed, and"
          + " tried.",
      "/api/v1/matrix /api/v1/coverage /api/v1/findings /api/v1/gaps /api/v1/clients"),
  ONCALL(
      "On call",
      "Who is on call, and the changes to it.",
      "/api/v1/oncall /api/v1/overrides /api/v1/away /api/v1/swaps /api/v1/feeds /api/v1/calendar"),
  PEOPLE(
      "People and drills",
      "Who can be paged, and whether that works.",
      "/api/v1/people /api/v1/drills"),
  KEYS(
      "Intake keys",
      "Keys for monitoring tools, how their bodies are read, and what could not be.",
      "/api/v1/keys /api/v1/setup /api/v1/mappings /api/v1/rejected"),
  SILENCES("Silences", "Times in which alerts page nobody.", "/api/v1/silences"),
  RECORD("The record", "The audit trail, its proof, and reports.", "/api/v1/audit /api/v1/reports"),
  KEEPING(
      "Keeping the service",
      "Accounts, access, backups and repairs.",
      "/api/v1/backup /api/v1/set-aside /api/v1/tokens /api/v1/users /api/v1/sessions"
          + " /api/v1/accounts"),
  CARRIER(
      "Carrier's callbacks",
      "Where Twilio asks and reports. Every request is checked against its signature, the public"
          + " address and the raw path; a wrong one is 403, recorded and counted. Late, repeated"
          + " and disordered reports are harmless: only a later state wins.",
      "/twilio"),
  PRACTICE(
      "Practice phones",
      "These exist in practice mode only, where no real phone rings, and need no token.",
      "/practice"),
  OTHER("Others", "What no chapter has.", "");

  private final String title;
  private final String words;
  private final String addresses;

  Chapter(String title, String words, String addresses) {
    this.title = title;
    this.words = words;
    this.addresses = addresses;
  }

  public String title() {
    return title;
  }

  public String words() {
    return words;
  }

  /** The name in an address of the page. */
  public String anchor() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The chapter of a path. */
  static Chapter of(String path) {
    return Arrays.stream(values())
        .filter(chapter -> chapter.longest(path) > 0)
        .max(Comparator.comparingInt(chapter -> chapter.longest(path)))
        .orElse(OTHER);
  }

  private int longest(String path) {
    return Arrays.stream(addresses.split(" ", -1))
        .filter(one -> !one.isEmpty() && (path.equals(one) || path.startsWith(one + "/")))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}
