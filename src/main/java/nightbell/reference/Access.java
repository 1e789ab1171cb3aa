package nightbell.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What opens an operation, by its address. The names are those of the security schemes. */
public enum Access {
  OPEN("Needs no token.", ""),
  CALLER("Needs a bearer token, or a signed-in session.", "token session"),
  KEY("Needs an intake key, as bearer or as ?key=.", "intakeKey intakeKeyInQuery"),
  KEY_IN_PATH("Needs an intake key, in the path.", ""),
  ROUTING_KEY("Needs an intake key, as the body's routing_key.", ""),
  GENIE_KEY(
      "Needs an intake key, as Authorization: GenieKey KEY, as the password of Basic, or as"
          + " ?apiKey=.",
      "genieKey genieBasic genieKeyInQuery"),
  SIGNATURE("Needs Twilio's signature of the request.", "twilioSignature"),
  LINK("Needs the link's own token.", "calendarToken");

  private static final String BEARER =
      "The admin token, or an API token, whose secret begins with nbt_. An API token is made with"
          + " POST /api/v1/tokens or on the account's page. It does what its own role and its"
          + " account both may, for clients that both see, and if it was made to read only, every"
          + " change is 403.";

  private final String says;
  private final String schemes;

  Access(String says, String schemes) {
    this.says = says;
    this.schemes = schemes;
  }

  public String says() {
    return says;
  }

  /** Each of these opens it. */
  List<Map<String, List<String>>> requirements() {
    return Arrays.stream(schemes.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> Map.of(name, List.<String>of()))
        .toList();
  }

  /** Whether a parameter of the query is the key, and not the operation's own. */
  boolean opensBy(String parameter) {
    return (this == KEY && parameter.equals("key")) || (this == LINK && parameter.equals("token"));
  }

  static Access of(String path) {
    if (path.endsWith(".ics")) {
      return LINK;
    }
    if (path.startsWith("/api/")) {
      return CALLER;
    }
    if (path.equals("/v1/alerts")) {
      return KEY;
    }
    if (path.startsWith("/v1/")) {
      return KEY_IN_PATH;
    }
    if (path.startsWith("/v2/")) {
      return path.toLowerCase(Locale.ROOT).endsWith("enqueue") ? ROUTING_KEY : GENIE_KEY;
    }
    return path.startsWith("/twilio/") ? SIGNATURE : OPEN;
  }

  /** All schemes, for the document. */
  static Map<String, Object> all() {
    return Map.of(
        "token", http("bearer", BEARER),
        "session", apiKey("cookie", "nightbell", "A session of somebody who signed in."),
        "intakeKey", http("bearer", "An intake key. Elsewhere it stands in the path."),
        "intakeKeyInQuery",
            apiKey("query", "key", "An intake key, for tools that send no headers."),
        "genieKey", apiKey("header", "Authorization", "GenieKey and an intake key."),
        "genieBasic", http("basic", "An intake key as the password."),
        "genieKeyInQuery", apiKey("query", "apiKey", "An intake key."),
        "twilioSignature", apiKey("header", "X-Twilio-Signature", "As Twilio signs its requests."),
        "calendarToken", apiKey("query", "token", "The token of one calendar's link."));
  }

  private static Map<String, Object> http(String scheme, String says) {
    return Map.of("type", "http", "scheme", scheme, "description", says);
  }

  private static Map<String, Object> apiKey(String in, String name, String says) {
    return Map.of("type", "apiKey", "in", in, "name", name, "description", says);
  }
}
