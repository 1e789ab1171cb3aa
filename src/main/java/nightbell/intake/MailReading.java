package nightbell.intake;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.AlertBuilder;
import nightbell.alert.AlertState;
import nightbell.engine.MailIntake.Mailed;
import nightbell.engine.MailSource.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One mail of a monitoring tool as an alert: what the rules say, and else the words of state in the
 * subject, lines such as {@code Host: db1} in the body, and the subject without its word of state
 * as the identity, so that a recovery finds its problem. In linear time, whatever the rules are.
 */
final class MailReading {
  static final List<String> FIELDS =
      List.of(
          "title",
          "state",
          "id",
          "severity",
          "host",
          "service",
          "system",
          "category",
          "link",
          "ignore");
  static final List<String> PLACES = List.of("subject", "body", "from");
  private static final int BODY = 64 * 1024;

  private final List<Rule> rules;
  private final Mailed mail;
  private final MailLines lines;

  private MailReading(List<Rule> rules, Mailed mail) {
    this.rules = rules;
    this.mail = mail;
    this.lines = new MailLines(body(mail));
  }

  static Reading of(List<Rule> rules, Mailed mail) {
    return new MailReading(rules, mail).read();
  }

  private Reading read() {
    if (ruled("ignore") != null) {
      return Reading.ignored("A rule says that such mails are no alerts");
    }
    MailSubject subject = MailSubject.of(mail.subject());
    String title = Texts.first(ruled("title"), Texts.filled(subject.title()), lines.first());
    if (title == null) {
      return Reading.unreadable("mail", "a subject or a text is required");
    }
    if (subject.isDowntime()) {
      return Reading.ignored("A downtime began or ended; this is no problem");
    }
    AlertState state = state(subject);
    String host = Texts.first(ruled("host"), lines.value("host", "hostname", "device", "server"));
    String service = Texts.first(ruled("service"), lines.value("service", "sensor", "check"));
    String system = Texts.first(ruled("system"), lines.value("system"));
    AlertBuilder alert =
        Alert.of(state, title)
            .id(Facts.id(id(subject, title, host, service)))
            .severity(
                Texts.first(
                    ruled("severity"), subject.severity(), lines.value("severity", "priority")))
            .systems(system == null ? List.of() : List.of(system))
            .category(Texts.first(ruled("category"), lines.value("category")))
            .host(host)
            .service(service)
            .link(Facts.link(Texts.first(ruled("link"), lines.link())))
            .details("From: " + mail.from() + "\nSubject: " + mail.subject() + "\n\n" + body(mail));
    return Reading.told(alert.build());
  }

  /** Doubt is a problem: rather one page too many than none. */
  private AlertState state(MailSubject subject) {
    AlertState ruled = States.of(ruled("state"));
    if (ruled != null) {
      return ruled;
    }
    AlertState said = subject.state();
    if (said != null) {
      return said;
    }
    AlertState told = States.of(lines.value("state", "status", "notification type"));
    return told == null ? AlertState.FIRING : told;
  }

  /** Host and service where both are told, since words around them change; else the subject. */
  private String id(
      MailSubject subject, String title, @Nullable String host, @Nullable String service) {
    String ruled = ruled("id");
    if (ruled != null) {
      return "mail:" + ruled;
    }
    String known = host == null || service == null ? null : host + "/" + service;
    return "mail:" + Texts.first(known, Texts.filled(subject.identity()), title);
  }

  /** What the first rule that fits gives to a field; null if none does. */
  private @Nullable String ruled(String field) {
    for (Rule rule : rules) {
      String found = rule.field().equals(field) ? found(rule) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable String found(Rule rule) {
    String where =
        switch (rule.in()) {
          case "body" -> body(mail);
          case "from" -> mail.from();
          default -> mail.subject();
        };
    try {
      int flags = Pattern.CASE_INSENSITIVE | Pattern.MULTILINE;
      Matcher matcher = Pattern.compile(rule.pattern(), flags).matcher(where);
      if (!matcher.find()) {
        return null;
      }
      String value = rule.value();
      String taken = matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
      return Texts.filled(value == null ? taken : value);
    } catch (PatternSyntaxException e) {
      // Rules are checked before they are kept; one of an older release may still be wrong.
      return null;
    }
  }

  private static String body(Mailed mail) {
    String text = mail.text().replace('\u0000', ' ').replace("\r\n", "\n").strip();
    return text.length() > BODY ? text.substring(0, BODY) + "…" : text;
  }
}
