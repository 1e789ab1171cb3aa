package nightbell.practice;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nightbell.practice.VoiceCall.Kind;
import nightbell.practice.VoiceCall.Status;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the service places, from the request to the end: they ring, the phone does what is
 * its behaviour or what a person at it does first, and each step is reported. To be used with the
 * turn held.
 */
final class Calls {
  private static final Duration TO_PHONE = Duration.ofMillis(500);
  private static final Duration PICK_UP = Duration.ofSeconds(5);
  private static final Duration VOICEMAIL = Duration.ofSeconds(8);
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration DETECTION = Duration.ofSeconds(3);

  private final PracticeSettings settings;
  private final Phones phones;
  private final Agenda agenda;
  private final Webhooks webhooks;
  private final Callbacks callbacks;
  private final Mood mood;
  private final Kept<Call> kept = new Kept<>(call -> !call.live());
  private final Map<Call, PracticeTime.Cancellable> next = new HashMap<>();
  private final Map<Call, CallScript> scripts = new HashMap<>();

  Calls(
      PracticeSettings settings,
      Phones phones,
      Agenda agenda,
      Webhooks webhooks,
      Callbacks callbacks,
      Mood mood) {
    this.settings = settings;
    this.phones = phones;
    this.agenda = agenda;
    this.webhooks = webhooks;
    this.callbacks = callbacks;
    this.mood = mood;
  }

  RestAnswer place(Form form) {
    Refusal refusal = CallOrder.refusal(form);
    if (refusal != null) {
      return refusal.answer();
    }
    CallOrder order = CallOrder.of(form);
    Phone phone = phones.at(order.to());
    Call call = new Call(settings.accountOf(order.from()), order, phone, agenda.now());
    kept.add(call.sid(), call);
    RestAnswer answer =
        RestAnswer.created(TwilioJson.call(call.view(), call.account()), phone.lag());
    report(call, "initiated", "initiated");
    later(call, TO_PHONE.plus(mood.queue(agenda.now())), () -> ring(call));
    return answer;
  }

  @Nullable Call find(String sid) {
    return kept.find(sid);
  }

  /** The calls to this number, oldest first; all calls if none is named. */
  List<Call> to(@Nullable String number) {
    return kept.all(call -> number == null || call.order().to().equals(number));
  }

  /** A person picks up. Does nothing unless it rings. */
  void answer(Call call) {
    if (call.status() == Status.RINGING || call.status() == Status.QUEUED) {
      pickUp(call, false);
    }
  }

  /** A person presses keys, having picked up before if need be. */
  void press(Call call, String keys) {
    answer(call);
    CallScript script = scripts.get(call);
    if (script != null) {
      script.press(keys);
    }
  }

  /** A person hangs up, or declines. */
  void hangUp(Call call) {
    if (call.live()) {
      call.note(Kind.NOTE, "hung up", agenda.now());
      end(call, call.status() == Status.IN_PROGRESS ? Status.COMPLETED : Status.BUSY);
    }
  }

  /** The service calls it off: {@code canceled} only before the answer, {@code completed} ever. */
  void stop(Call call, String wanted) {
    boolean talking = call.status() == Status.IN_PROGRESS;
    if (call.live() && !(talking && wanted.equals("canceled"))) {
      call.note(Kind.NOTE, "ended by the caller", agenda.now());
      end(call, talking ? Status.COMPLETED : Status.CANCELED);
    }
  }

  private void ring(Call call) {
    Phone phone = call.phone();
    if (phone.is(Behaviour.OFF)) {
      end(call, Status.FAILED);
      return;
    }
    call.ring(agenda.now());
    report(call, "ringing", "ringing");
    switch (phone.behaviour()) {
      case BUSY -> later(call, BUSY, () -> end(call, Status.BUSY));
      case NO_ANSWER -> giveUp(call);
      case VOICEMAIL -> pickUpLater(call, VOICEMAIL, true);
      case ANSWERS, OFF, OPTED_OUT, LANDLINE, SLOW -> pickUpLater(call, PICK_UP, false);
    }
  }

  private void pickUpLater(Call call, Duration wait, boolean machine) {
    if (call.order().timeout().compareTo(wait) <= 0) {
      giveUp(call);
    } else {
      later(call, wait, () -> pickUp(call, machine));
    }
  }

  private void giveUp(Call call) {
    later(call, call.order().timeout(), () -> end(call, Status.NO_ANSWER));
  }

  private void pickUp(Call call, boolean machine) {
    call.answer(machine, agenda.now());
    call.note(Kind.NOTE, machine ? "voicemail" : "answered", agenda.now());
    report(call, "answered", Status.IN_PROGRESS.word());
    later(call, call.order().limit(), () -> end(call, Status.COMPLETED));
    CallScript script = new CallScript(call, agenda, webhooks, () -> end(call, Status.COMPLETED));
    scripts.put(call, script);
    script.start();
    SortedMap<String, String> finding = call.finding();
    if (finding != null) {
      String to = String.valueOf(call.order().detected());
      agenda.after(DETECTION, () -> post(call, to, finding));
    }
  }

  private void end(Call call, Status how) {
    PracticeTime.Cancellable waiting = next.remove(call);
    if (waiting != null) {
      waiting.cancel();
    }
    CallScript script = scripts.remove(call);
    if (script != null) {
      script.stop();
    }
    call.end(how, agenda.now());
    report(call, "completed", how.word());
  }

  /** Each call waits for one thing at a time; a new one takes the place of the last. */
  private void later(Call call, Duration wait, Runnable step) {
    PracticeTime.Cancellable before = next.put(call, agenda.after(wait, step));
    if (before != null) {
      before.cancel();
    }
  }

  private void report(Call call, String event, String statusWord) {
    String callback = call.order().callback();
    if (callback == null || !call.order().events().contains(event)) {
      return;
    }
    callbacks.tell(
        call.sid(), call.account(), call.phone(), callback, call.report(statusWord, agenda.now()));
  }

  private void post(Call call, String url, SortedMap<String, String> fields) {
    webhooks.tell(call.sid(), url, fields);
  }
}
