package nightbell.matrix;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers 4 and 5: the row that takes the alert and what it gives, or what holds without one. There
 * is always something, since an alert that nobody owns must page all the same.
 *
 * @param row null where no row fits
 */
record RowAnswer(@Nullable Row row, Assignment gives, String sentence) {

  static RowAnswer of(
      Matrix matrix, @Nullable SystemId system, CategoryId category, Window window, Instant at) {
    Row row = Taking.row(matrix, system, category, window).orElse(null);
    Taking taking = Taking.of(matrix, row, at);
    String sentence =
        row == null
            ? unmatched(matrix, taking, system, category, window)
            : "Row " + row.id() + " takes it: " + cells(matrix, row) + "; " + given(matrix, taking);
    return new RowAnswer(row, taking.gives(), sentence);
  }

  private static String given(Matrix matrix, Taking taking) {
    String gives = gives(matrix, taking.gives());
    RowException why = taking.exception();
    if (why == null) {
      return gives;
    }
    String until = Wording.dateTime(why.to(), matrix.client().zone());
    String changes = "until " + until + " exception " + why.id() + " changes it (";
    return changes + Wording.plain(why.reason()) + "): " + gives;
  }

  private static String unmatched(
      Matrix matrix, Taking taking, @Nullable SystemId system, CategoryId category, Window window) {
    String cell =
        (system == null ? "an unknown system" : system) + ", " + category + ", " + words(window);
    String agreed =
        matrix.unmatched() == null
            ? "nothing is agreed for such alerts, so the provider is paged: "
            : "what is agreed for such alerts holds: ";
    return "No row takes " + cell + "; " + agreed + gives(matrix, taking.gives());
  }

  private static String cells(Matrix matrix, Row row) {
    String systems = names(matrix.systems().keySet(), row.systems(), "every system");
    String categories = names(matrix.categories().keySet(), row.categories(), "every category");
    Window when = row.when();
    return systems + ", " + categories + ", " + (when == null ? "at any hour" : words(when));
  }

  /** In the order of the file: a row's sets have none, and the sentence must not vary. */
  private static <T> String names(Collection<T> all, Set<T> chosen, String every) {
    return chosen.isEmpty() ? every : Wording.list(all.stream().filter(chosen::contains).toList());
  }

  private static String gives(Matrix matrix, Assignment gives) {
    String accountable = gives.accountable() == null ? "" : ", accountable " + gives.accountable();
    return gives.owner() == Owner.JOINT
        ? Work.of(matrix, gives).words() + accountable + "."
        : "owner " + Wording.lower(gives.owner()) + accountable + ", path " + gives.path() + ".";
  }

  private static String words(Window window) {
    return window == Window.BUSINESS ? "business hours" : "after hours";
  }
}
