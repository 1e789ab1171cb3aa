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
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.reply.Answers;
import nightbell.reply.Grammar;
import nightbell.reply.Open;
import nightbell.reply.Standing;
import nightbell.reply.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A digit, pressed in a call or typed into a mail's form: it can only mean that page's incident.
 * The same digit for the same page again acts no second time and answers as before.
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

  @Override
  public String words() {
    return "a key by " + via;
  }

  private KeyAnswer press(Work work, Page page) {
    Incident incident = work.session().incident(page.incident()).orElseThrow();
    Engine.Paged paged = new Engine.Paged(page, incident);
    if (!page.kind().answerable()) {
      return new KeyAnswer(false, "This message asks for no answer.", paged);
    }
    Matrix matrix = work.rules().version(incident.matrixVersion()).matrix();
    Verb verb = Grammar.key(digits);
    if (verb != Verb.NOTHING) {
      work.book().confirmed(page.person(), page.channel(), page.address(), "answered a page");
    }
    Open open = Standings.open(matrix, incident, page);
    if (isLate(open, verb)) {
      return new KeyAnswer(true, "Incident " + Answers.late(open), paged);
    }
    Event event = event(verb, new Actor(page.person().value(), page.side()));
    return event == null
        ? new KeyAnswer(false, "That key has no meaning.", paged)
        : act(work, paged, verb, event);
  }

  private KeyAnswer act(Work work, Engine.Paged paged, Verb verb, Event event) {
    Page page = paged.page();
    boolean onceOnly = verb == Verb.ESCALATE || verb == Verb.NOT_MINE;
    String name = "key:" + LoadedMatrices.sha256(token) + ":" + verb;
    Optional<String> before = onceOnly ? work.session().answered(name) : Optional.empty();
    if (before.isPresent()) {
      return new KeyAnswer(true, before.get(), paged);
    }
    work.tell(paged.incident(), pressed(page));
    // Before the decision, which hangs up the calls under way: this one still says what was done.
    Page answered = PageChange.answered(page, work.now());
    work.session().update(answered);
    Incident after = work.decide(paged.incident(), event);
    Matrix matrix = work.rules().version(after.matrixVersion()).matrix();
    String said =
        verb == Verb.NOT_MINE
            ? "Incident " + Standings.notMine(matrix, paged.incident(), after, page)
            : said(after, verb, page);
    if (onceOnly) {
      work.session().answer(name, said, work.now());
    }
    return new KeyAnswer(true, said, new Engine.Paged(answered, after));
  }

  /** Whether it is over, or someone else was first with what this key asks for. */
  private static boolean isLate(Open open, Verb verb) {
    boolean asks = verb == Verb.ACKNOWLEDGE || verb == Verb.ESCALATE || verb == Verb.NOT_MINE;
    return !open.standing().unresolved() || (asks && open.standing() instanceof Standing.Taken);
  }

  private @Nullable Event event(Verb verb, Actor by) {
    return switch (verb) {
      case ACKNOWLEDGE -> new Event.Acknowledge(by, via);
      case ESCALATE -> new Event.Escalate(by, via);
      case NOT_MINE -> new Event.NotMine(by, via);
      case RESOLVE -> new Event.Resolve(by, via);
      case STATUS, HELP, SNOOZE, NOTE, REPEAT, STOP, START, NOTHING -> null;
    };
  }

  private static String said(Incident after, Verb verb, Page page) {
    String number = "Incident " + after.number();
    if (verb == Verb.ACKNOWLEDGE) {
      return Standings.isSupported(after, page)
          ? number + " is yours for your side; the other side still leads."
          : number + " is yours.";
    }
    return verb == Verb.RESOLVE ? number + " is resolved." : number + " goes to the next step now.";
  }

  private Entry pressed(Page page) {
    Actor by = new Actor(page.person().value(), page.side());
    Channel channel = via == Via.VOICE ? Channel.VOICE : Channel.EMAIL;
    String text = via == Via.VOICE ? "Pressed " + digits : "Typed " + digits + " into the form";
    return new Entry(
        Kind.REPLIED,
        by,
        channel,
        text + ".",
        Map.of(
            "page", page.id().value(),
            "words", digits,
            "via", via.name().toLowerCase(Locale.ROOT)));
  }
}
