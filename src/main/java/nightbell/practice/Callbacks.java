package nightbell.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reports to the service how texts and calls go, as well or as badly as the carrier's mood has it:
 * twice, late, the last first, or not at all. To be used with the turn held.
 */
final class Callbacks {
  private static final Duration LATE = Duration.ofSeconds(90);
  private static final long STEP_MILLIS = 2000;
  private static final int MOST = 1000;

  private final Agenda agenda;
  private final Webhooks webhooks;
  private final Mood mood;

  /** How many reports there were of each. */
  private final Map<String, Integer> counts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST;
        }
      };

  Callbacks(Agenda agenda, Webhooks webhooks, Mood mood) {
    this.agenda = agenda;
    this.webhooks = webhooks;
    this.mood = mood;
  }

  void tell(
      String sid, Account account, Phone phone, String url, SortedMap<String, String> fields) {
    Set<Mischief> wrong = mood.callback(account, phone);
    int before = counts.merge(sid, 1, Integer::sum) - 1;
    if (wrong.contains(Mischief.LOST_CALLBACKS)) {
      return;
    }
    Duration wait = phone.lag();
    if (wrong.contains(Mischief.LATE)) {
      wait = wait.plus(LATE);
    }
    if (wrong.contains(Mischief.OUT_OF_ORDER)) {
      wait = wait.plusMillis(Math.max(0, 3 - before) * STEP_MILLIS);
    }
    int times = wrong.contains(Mischief.DUPLICATE_CALLBACKS) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      post(sid, url, fields, wait);
    }
  }

  private void post(String sid, String url, SortedMap<String, String> fields, Duration wait) {
    if (wait.isZero()) {
      webhooks.tell(sid, url, fields);
    } else {
      agenda.after(wait, () -> webhooks.tell(sid, url, fields));
    }
  }
}
