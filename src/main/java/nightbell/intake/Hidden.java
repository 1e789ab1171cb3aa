package nightbell.intake;

import java.util.regex.Pattern;

/** Hides the secrets of senders in what is kept and shown of bodies that could not be read. */
final class Hidden {
  private static final String SIGN = "$1…";

  /** In queries and forms. */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)((?:^|[?&])(?:[a-z0-9_.-]{0,40}[_.-]?(?:token|secret|password|signature)|key"
              + "|api[_-]?key|access[_-]?key|routing[_-]?key|service[_-]?key|sig)=)[^&\\s]+");

  /** In JSON, where a mere "key" is more often what an alert is about. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?i)(\"(?:[a-z0-9_.-]{0,40}[_.-]?(?:token|secret|password)|api[_-]?key"
              + "|access[_-]?key|routing[_-]?key|service[_-]?key)\"\\s*:\\s*\")"
              + "(?:[^\"\\\\]|\\\\.)++");

  private Hidden() {}

  static String in(String text) {
    return MEMBER.matcher(PARAMETER.matcher(text).replaceAll(SIGN)).replaceAll(SIGN);
  }
}
