package nightbell.practice;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nightbell.practice.VoiceCall.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Runs one answered call through its TwiML: speaks, waits, takes keys, asks the service what is
 * next. Speech takes as long as it would (15 characters a second), and a key cuts it short. TwiML
 * that cannot be had or read ends the call, after one try at the fallback address. To be used with
 * the turn held; once stopped it does nothing more.
 */
final class CallScript implements Verb.Script {
  private static final long MILLIS_PER_CHARACTER = 1000 / 15;
  private static final int MOST_REQUESTS = 100;

  private final Call call;
  private final Agenda agenda;
  private final Webhooks webhooks;
  private final Runnable whenOver;
  private final Deque<Verb> verbs = new ArrayDeque<>();
  private final Deque<Verb> prompts = new ArrayDeque<>();
  private final StringBuilder keys = new StringBuilder();
  private final StringBuilder early = new StringBuilder();
  private String address = "";
  private Verb.@Nullable Gather gather;
  private PracticeTime.Cancellable wait = () -> {};
  private boolean begun;
  private boolean stopped;
  private int requests;

  CallScript(Call call, Agenda agenda, Webhooks webhooks, Runnable whenOver) {
    this.call = call;
    this.agenda = agenda;
    this.webhooks = webhooks;
    this.whenOver = whenOver;
  }

  void start() {
    String url = call.order().url();
    if (url == null) {
      follow(String.valueOf(call.order().twiml()), null);
    } else {
      ask(url, Map.of(), call.order().fallback());
    }
  }

  void stop() {
    stopped = true;
    wait.cancel();
  }

  /** Keys pressed at the phone. Before the first words they wait for the first question. */
  void press(String pressed) {
    call.note(Kind.KEY, pressed, agenda.now());
    if (!begun) {
      early.append(pressed);
    } else if (gather != null) {
      take(gather, pressed);
    }
  }

  @Override
  public void say(String words) {
    call.note(Kind.SAID, words, agenda.now());
    next(Duration.ofMillis(words.length() * MILLIS_PER_CHARACTER));
  }

  @Override
  public void pause(Duration length) {
    next(length);
  }

  @Override
  public void gather(Verb.Gather started) {
    gather = started;
    keys.setLength(0);
    prompts.clear();
    prompts.addAll(started.prompts());
    if (early.length() == 0) {
      next();
      return;
    }
    String pressed = early.toString();
    early.setLength(0);
    take(started, pressed);
  }

  @Override
  public void redirect(String to) {
    ask(resolved(to), Map.of(), null);
  }

  @Override
  public void hangUp() {
    stop();
    whenOver.run();
  }

  private void next(Duration later) {
    after(later, this::next);
  }

  private void after(Duration later, Runnable step) {
    if (later.isZero()) {
      step.run();
    } else {
      wait = agenda.after(later, step);
    }
  }

  private void next() {
    Verb verb = gather == null ? verbs.poll() : prompts.poll();
    if (verb != null) {
      verb.in(this);
    } else if (gather != null) {
      listen(gather);
    } else {
      hangUp();
    }
  }

  private void listen(Verb.Gather open) {
    after(open.timeout(), () -> close(open));
  }

  private void take(Verb.Gather open, String pressed) {
    wait.cancel();
    prompts.clear();
    for (int i = 0; i < pressed.length(); i++) {
      char key = pressed.charAt(i);
      if (open.finish().indexOf(key) >= 0) {
        close(open);
        return;
      }
      keys.append(key);
      if (keys.length() == open.most()) {
        close(open);
        return;
      }
    }
    listen(open);
  }

  private void close(Verb.Gather open) {
    gather = null;
    if (keys.length() == 0 && !open.evenNone()) {
      next();
    } else {
      String to = open.action() == null ? address : resolved(open.action());
      ask(to, Map.of("Digits", keys.toString()), null);
    }
  }

  private void ask(String url, Map<String, String> more, @Nullable String fallback) {
    verbs.clear();
    gather = null;
    if (++requests > MOST_REQUESTS) {
      fail("the TwiML goes round in circles");
      return;
    }
    address = url;
    SortedMap<String, String> fields = call.fields();
    fields.putAll(more);
    var unused =
        webhooks.post(call.sid() + "/voice", url, fields, answer -> take(answer, fallback));
  }

  private boolean take(WebhookAnswer answer, @Nullable String fallback) {
    if (stopped) {
      return false;
    }
    if (answer.fine()) {
      follow(answer.body(), fallback);
    } else {
      retreat(answer.trouble(), fallback);
    }
    return true;
  }

  private void follow(String twiml, @Nullable String fallback) {
    try {
      follow(Twiml.verbs(twiml));
    } catch (BadTwiml e) {
      retreat(e.getMessage(), fallback);
    }
  }

  private void follow(Collection<Verb> told) {
    begun = true;
    verbs.addAll(told);
    next();
  }

  private void retreat(String trouble, @Nullable String fallback) {
    if (fallback == null) {
      fail(trouble);
    } else {
      call.note(Kind.NOTE, trouble, agenda.now());
      ask(fallback, Map.of(), null);
    }
  }

  private void fail(String trouble) {
    call.note(Kind.NOTE, trouble, agenda.now());
    begun = true;
    gather = null;
    verbs.addAll(
        List.of(
            new Verb.Say("We are sorry, an application error has occurred. Goodbye."),
            new Verb.Hangup()));
    next();
  }

  private String resolved(String to) {
    return to.isEmpty() ? address : URI.create(address).resolve(to).toString();
  }
}
