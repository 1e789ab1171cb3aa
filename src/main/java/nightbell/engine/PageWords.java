package nightbell.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.reply.Alongside;
import nightbell.reply.Brief;
import nightbell.reply.PageText;
import org.jspecify.annotations.Nullable;

/** Turns an order into the page that is written down: whom, where, and the very words. */
public final class PageWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);
  private static final long VALID = 900;

  Page page(Matrix matrix, Incident incident, List<Incident> others, PageOrder order, Instant now) {
    Brief brief = brief(matrix, incident, others);
    ZoneId zone = matrix.client().zone();
    return new Page(
        order.id(),
        incident.number(),
        incident.client(),
        order.person().id(),
        order.person().side(),
        order.run(),
        order.kind(),
        order.channel(),
        order.address(),
        rank(matrix, incident),
        subject(brief, order),
        text(brief, incident, order, now, zone),
        validFor(matrix, incident),
        PageState.QUEUED,
        now,
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }

  /** The facts that messages about an incident tell. */
  private static Brief brief(Matrix matrix, Incident incident, List<Incident> others) {
    var ruling = incident.ruling();
    MatrixSystem system = ruling.system() == null ? null : matrix.systems().get(ruling.system());
    return new Brief(
        incident.number(),
        ruling.severity().value(),
        matrix.client().shortName(),
        matrix.client().name(),
        system == null ? null : system.id().value(),
        system == null ? "" : system.name(),
        incident.alert().title(),
        incident.alert().host(),
        ruling.changeRule(),
        others.stream().map(other -> alongside(matrix, other)).toList());
  }

  private static Alongside alongside(Matrix matrix, Incident other) {
    Mark taken = other.acknowledged();
    Person person = taken == null ? null : matrix.people().get(new PersonId(taken.by().name()));
    String by = taken == null ? "" : person == null ? taken.by().name() : person.name();
    return new Alongside(
        other.number(), other.ruling().severity().value(), other.alert().title(), by);
  }

  /** A clock time in the client's zone: both sides read one clock. */
  static String clock(Matrix matrix, Instant at) {
    return CLOCK.format(at.atZone(matrix.client().zone()));
  }

  /** A name of an enum in lower case. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String channel(Channel channel) {
    return switch (channel) {
      case SMS -> "Text";
      case VOICE -> "Call";
      case EMAIL -> "Mail";
    };
  }

  private static String subject(Brief brief, PageOrder order) {
    String subject = PageText.subject(brief);
    return switch (order.kind()) {
      case PAGE, STILL_YOURS, OPTED_OUT, TAKEN, OVER -> subject;
      case RETURNED -> "Hand-over not accepted: " + subject;
      case BREACH -> "BREACH " + subject;
      case INFORM -> "For your information: " + subject;
    };
  }

  private static String text(
      Brief brief, Incident incident, PageOrder order, Instant now, ZoneId zone) {
    if (order.channel() == Channel.VOICE && order.kind().answerable()) {
      return spoken(brief, order.kind());
    }
    if (order.kind() == PageKind.PAGE && order.channel() == Channel.EMAIL) {
      List<String> sentences = incident.ruling().sentences();
      return PageText.mail(brief, sentences, DAY.format(incident.openedAt().atZone(zone)));
    }
    String clock = CLOCK.format(now.atZone(zone));
    return switch (order.kind()) {
      case PAGE -> PageText.sms(brief);
      case BREACH -> PageText.breach(brief, order.by());
      case STILL_YOURS -> PageText.stillYours(brief);
      case INFORM -> PageText.inform(brief);
      case RETURNED -> PageText.returned(brief, order.by());
      case OPTED_OUT -> PageText.optedOut(brief.number(), order.by());
      case TAKEN -> PageText.taken(brief.number(), order.by(), clock);
      case OVER -> PageText.over(brief.number(), who(order), clock);
    };
  }

  private static String spoken(Brief brief, PageKind kind) {
    String page = PageText.spoken(brief);
    return switch (kind) {
      case BREACH -> "The response time has passed and nobody acknowledged. " + page;
      case STILL_YOURS -> "Is this still yours? Then press 1. " + page;
      case PAGE, INFORM, OPTED_OUT, RETURNED, TAKEN, OVER -> page;
    };
  }

  private static @Nullable String who(PageOrder order) {
    return order.by().isEmpty() ? null : order.by();
  }

  private static int rank(Matrix matrix, Incident incident) {
    int rank = 0;
    for (var severity : matrix.severities()) {
      if (severity.id().equals(incident.ruling().severity())) {
        return rank;
      }
      rank++;
    }
    return rank;
  }

  /** As long as the response time: a text that comes later than that is worse than none. */
  private static long validFor(Matrix matrix, Incident incident) {
    return matrix.severities().stream()
        .filter(severity -> severity.id().equals(incident.ruling().severity()))
        .map(severity -> severity.respond().get(incident.ruling().window()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(respond -> respond.length().toSeconds())
        .orElse(VALID);
  }
}
