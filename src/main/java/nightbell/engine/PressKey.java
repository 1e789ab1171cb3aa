package nightbell.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Engine.KeyAnswer;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.reply.Grammar;
import org.jspecify.annotations.Nullable;

/**
 * A digit, pressed in a call or typed into a mail's form: it can only mean that page's incident.
 */
record PressKey(String token, String digits, Via via) implements Command<Optional<KeyAnswer>> {

  @Override
  public Optional<KeyAnswer> run(Work work) {
    return work.session().pageByToken(LoadedMatrices.sha256(token)).map(page -> press(work, page));
  }

  @Override
  public boolean promises() {
    return true;
  }

  private KeyAnswer press(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    Actor by = new Actor(page.person().value(), page.side());
    Matrix matrix = work.rules().version(incident.matrixVersion()).matrix();
    Event event = event(by);
    String standing = standing(matrix, incident, by, event);
    if (standing != null) {
      return new KeyAnswer(true, standing, new Engine.Paged(page, incident));
    }
    if (event == null) {
      return new KeyAnswer(false, "That key has no meaning.", new Engine.Paged(page, incident));
    }
    work.tell(incident, pressed(page, by));
    // Before the decision, which hangs up the calls under way: this one still says what was done.
    Page answered = PageChange.answered(page, work.now());
    work.session().update(answered);
    Incident after = work.decide(incident, event);
    return new KeyAnswer(true, said(after, event), new Engine.Paged(answered, after));
  }

  private @Nullable Event event(Actor by) {
    return switch (Grammar.key(digits)) {
      case ACKNOWLEDGE -> new Event.Acknowledge(by, via);
      case ESCALATE -> new Event.Escalate(by, via);
      case NOT_MINE -> new Event.NotMine(by, via);
      case RESOLVE -> new Event.Resolve(by, via);
      case STATUS, HELP, SNOOZE, NOTE, REPEAT, STOP, START, NOTHING -> null;
    };
  }

  /** What to say where the incident is no longer waiting for this person; null where it is. */
  private static @Nullable String standing(
      Matrix matrix, Incident incident, Actor by, @Nullable Event event) {
    String number = "Incident " + incident.number();
    Mark resolved = incident.resolved();
    if (resolved != null) {
      String who = resolved.via() == Via.TOOL ? "itself" : Conversation.name(matrix, resolved.by());
      return number
          + " was resolved by "
          + who
          + " at "
          + PageWords.clock(matrix, resolved.at())
          + ".";
    }
    Mark taken = incident.acknowledged();
    if (taken == null || !(event instanceof Event.Acknowledge)) {
      return null;
    }
    return taken.by().equals(by)
        ? number + " is yours."
        : number
            + " was acknowledged by "
            + Conversation.name(matrix, taken.by())
            + " at "
            + PageWords.clock(matrix, taken.at())
            + ".";
  }

  private static String said(Incident after, Event event) {
    String number = "Incident " + after.number();
    if (event instanceof Event.Acknowledge) {
      return number + " is yours.";
    }
    return event instanceof Event.Resolve
        ? number + " is resolved."
        : number + " goes to the next step now.";
  }

  private Entry pressed(Page page, Actor by) {
    Channel channel = via == Via.VOICE ? Channel.VOICE : Channel.EMAIL;
    String text = via == Via.VOICE ? "Pressed " + digits : "Typed " + digits + " into the form";
    return new Entry(
        Kind.REPLIED,
        by,
        channel,
        text + ".",
        Map.of("page", page.id().value(), "via", via.name().toLowerCase(Locale.ROOT)));
  }
}
