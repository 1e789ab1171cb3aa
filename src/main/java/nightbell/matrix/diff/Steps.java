package nightbell.matrix.diff;

import java.util.List;
import nightbell.matrix.Step;

/** Compares the steps of a path; what comes before and after the changes is left out. */
final class Steps {
  private Steps() {}

  static void compare(Fields fields, String subject, List<Step> old, List<Step> now) {
    int head = 0;
    int most = Math.min(old.size(), now.size());
    while (head < most && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    int both = most - tail;
    for (int i = head; i < both; i++) {
      fields.compare(subject + " step " + (i + 1), old.get(i), now.get(i));
    }
    for (int i = both; i < old.size() - tail; i++) {
      fields.say(subject + ": step " + (i + 1) + " was removed: " + fields.words(old.get(i)));
    }
    for (int i = both; i < now.size() - tail; i++) {
      fields.say(subject + ": step " + (i + 1) + " was added: " + fields.words(now.get(i)));
    }
  }
}
