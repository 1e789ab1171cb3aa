package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nightbell.escalation.Incident;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.oncall.Channel;
import nightbell.reply.Brief;
import nightbell.reply.PageText;
import org.jspecify.annotations.Nullable;

/** Turns an order into the page that is written down: whom, where, and the very words. */
final class PageWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm zzz", Locale.ENGLISH);
  private static final long LEAST_VALID = 60;

  Page page(Matrix matrix, Incident incident, PageOrder order, Instant now) {
    Brief brief = brief(matrix, incident);
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
        validFor(incident, now),
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
  static Brief brief(Matrix matrix, Incident incident) {
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
        ruling.changeRule());
  }

  /** A clock time in the client's zone: both sides read one clock. */
  static String clock(Matrix matrix, Instant at) {
    return CLOCK.format(at.atZone(matrix.client().zone()));
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
      case PAGE, STILL_YOURS, TAKEN, OVER -> subject;
      case BREACH -> "BREACH " + subject;
      case INFORM -> "For your information: " + subject;
    };
  }

  private static String text(
      Brief brief, Incident incident, PageOrder order, Instant now, ZoneId zone) {
    if (order.kind() == PageKind.PAGE && order.channel() == Channel.VOICE) {
      return PageText.spoken(brief);
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
      case TAKEN -> PageText.taken(brief.number(), order.by(), clock);
      case OVER -> PageText.over(brief.number(), who(order), clock);
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

  private static long validFor(Incident incident, Instant now) {
    long left = Duration.between(now, incident.ruling().respondBy()).toSeconds();
    return Math.max(LEAST_VALID, left);
  }
}
