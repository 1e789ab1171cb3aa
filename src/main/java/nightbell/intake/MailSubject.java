package nightbell.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nightbell.alert.AlertState;
import org.jspecify.annotations.Nullable;

/**
 * A mail's subject, in which tools put their word of state. The first such word counts, or the one
 * after {@code to} or an arrow; {@code up} and {@code ok} are words of state only where they are
 * written as one or follow {@code is}, since they stand in sentences about problems too.
 */
final class MailSubject {
  private static final Set<String> FIRING =
      Set.of(
          "problem",
          "down",
          "critical",
          "crit",
          "warning",
          "warn",
          "alert",
          "alarm",
          "failed",
          "failure",
          "failing",
          "triggered",
          "trigger",
          "unreachable",
          "error",
          "firing",
          "major",
          "emergency",
          "fatal",
          "offline",
          "disaster",
          "unknown",
          "degraded");
  private static final Set<String> RESOLVED =
      Set.of(
          "resolved",
          "recovery",
          "recovered",
          "cleared",
          "closed",
          "normal",
          "restored",
          "fixed",
          "online",
          "ended",
          "healthy",
          "reset",
          "successful",
          "succeeded",
          "clear",
          "up",
          "ok");
  private static final Set<String> NOUNS =
      Set.of("problem", "alert", "alarm", "trigger", "error", "failure", "warning");
  private static final Set<String> OVER =
      Set.of("resolved", "recovery", "recovered", "cleared", "restored");
  private static final Set<String> WEAK =
      Set.of("up", "ok", "clear", "normal", "online", "reset", "closed", "fixed", "ended");
  private static final Set<String> BEFORE =
      Set.of(
          "is", "now", "back", "to", "state", "status", "are", "again", "was", "has", "->", "=>");
  private static final Set<String> NOT = Set.of("not", "no", "isn't", "never", "without");
  private static final Set<String> ACKNOWLEDGED = Set.of("acknowledgement", "acknowledged", "ack");
  private static final Set<String> SEVERE =
      Set.of(
          "critical",
          "crit",
          "warning",
          "warn",
          "major",
          "minor",
          "emergency",
          "fatal",
          "error",
          "disaster",
          "info",
          "informational",
          "notice",
          "p1",
          "p2",
          "p3",
          "p4",
          "p5",
          "high",
          "low",
          "medium");

  private final String title;
  private final List<String> words;

  private MailSubject(String title) {
    this.title = title;
    List<String> all = new ArrayList<>();
    for (String word : title.replace("→", " -> ").split("[^\\p{L}\\p{N}'>=/.-]+", -1)) {
      String plain = word.replaceAll("^[./'-]+(?!>)|[./'-]+$", "");
      if (!plain.isEmpty()) {
        all.add(plain);
      }
    }
    words = List.copyOf(all);
  }

  static MailSubject of(String subject) {
    String plain = subject.replace('\u0000', ' ').strip();
    String before;
    do {
      before = plain;
      plain = plain.replaceFirst("(?i)^(?:re|fwd?|aw|wg|tr) ?: *", "");
    } while (!plain.equals(before));
    return new MailSubject(plain);
  }

  String title() {
    return title;
  }

  boolean isDowntime() {
    return !words.isEmpty() && words.get(0).toLowerCase(Locale.ROOT).startsWith("downtime");
  }

  /** The state that the subject tells; null if it tells none. */
  @Nullable AlertState state() {
    AlertState found = null;
    for (int i = 0; i < words.size(); i++) {
      AlertState said = said(i);
      if (said != null && (found == null || isAfterChange(i))) {
        found = said;
      }
    }
    return found;
  }

  @Nullable String severity() {
    return words.stream()
        .filter(word -> SEVERE.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /** The subject without its words of state and severity, which change while a problem lasts. */
  String identity() {
    StringBuilder rest = new StringBuilder();
    for (String word : words) {
      String plain = word.toLowerCase(Locale.ROOT);
      boolean changes =
          FIRING.contains(plain)
              || RESOLVED.contains(plain)
              || ACKNOWLEDGED.contains(plain)
              || SEVERE.contains(plain)
              || BEFORE.contains(plain)
              || plain.equals("from");
      if (!changes) {
        rest.append(rest.isEmpty() ? "" : " ").append(plain);
      }
    }
    return rest.toString();
  }

  private @Nullable AlertState said(int at) {
    String word = words.get(at).toLowerCase(Locale.ROOT);
    if (FIRING.contains(word)) {
      return NOUNS.contains(word) && isOver(at) ? null : AlertState.FIRING;
    }
    if (ACKNOWLEDGED.contains(word)) {
      return AlertState.ACKNOWLEDGED;
    }
    if (!RESOLVED.contains(word) || isWeak(at, word)) {
      return null;
    }
    return NOT.contains(before(at)) ? AlertState.FIRING : AlertState.RESOLVED;
  }

  /** Whether what is named here is said to be over: an "alert resolved" is no alert. */
  private boolean isOver(int at) {
    for (int i = at + 1; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT);
      if (OVER.contains(word) && !NOT.contains(before(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isWeak(int at, String word) {
    boolean loud = words.get(at).equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
    return WEAK.contains(word)
        && !loud
        && !BEFORE.contains(before(at))
        && !NOT.contains(before(at));
  }

  private boolean isAfterChange(int at) {
    String word = before(at);
    return word.equals("to") || word.equals("->") || word.equals("=>") || word.equals(">");
  }

  private String before(int at) {
    return at == 0 ? "" : words.get(at - 1).toLowerCase(Locale.ROOT);
  }
}
