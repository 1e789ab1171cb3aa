package nightbell.matrix.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers findings. The same thing of the same subject counts once, at its gravest, with the first
 * example that was found for it. For one thread.
 */
final class Findings {
  private final Map<List<String>, Finding> all = new LinkedHashMap<>();

  void error(String id, String subject, String what, String example, String mend) {
    add(new Finding(id, Level.ERROR, subject, what, example, mend));
  }

  void warning(String id, String subject, String what, String example, String mend) {
    add(new Finding(id, Level.WARNING, subject, what, example, mend));
  }

  void note(String id, String subject, String what, String example, String mend) {
    add(new Finding(id, Level.NOTE, subject, what, example, mend));
  }

  void add(Finding finding) {
    all.merge(
        List.of(finding.id(), finding.subject(), finding.what()),
        finding,
        (told, again) -> again.level().compareTo(told.level()) < 0 ? again : told);
  }

  List<Finding> all() {
    return List.copyOf(all.values());
  }
}
