package nightbell.matrix;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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
    Optional<Row> chosen = RowChoice.of(matrix, system, category, window);
    if (chosen.isEmpty()) {
      String cell =
          (system == null ? "an unknown system" : system) + ", " + category + ", " + words(window);
      return unmatched(matrix, "No row takes " + cell + "; ");
    }
    Row row = chosen.get();
    String takes = "Row " + row.id() + " takes it: " + cells(matrix, row) + "; ";
    return RowChoice.exception(matrix, row, at)
        .map(exception -> changed(matrix, row, exception, takes))
        .orElseGet(() -> new RowAnswer(row, row.gives(), takes + gives(matrix, row.gives())));
  }

  private static RowAnswer changed(Matrix matrix, Row row, RowException why, String takes) {
    String until = Wording.dateTime(why.to(), matrix.client().zone());
    String changes = "until " + until + " exception " + why.id() + " changes it (";
    String sentence =
        takes + changes + Wording.plain(why.reason()) + "): " + gives(matrix, why.gives());
    return new RowAnswer(row, why.gives(), sentence);
  }

  private static RowAnswer unmatched(Matrix matrix, String none) {
    Assignment agreed = matrix.unmatched();
    if (agreed != null) {
      String sentence = none + "what is agreed for such alerts holds: " + gives(matrix, agreed);
      return new RowAnswer(null, agreed, sentence);
    }
    PathId first = matrix.paths().keySet().iterator().next();
    Assignment gives = new Assignment(Owner.PROVIDER, null, first, null, List.of());
    String sentence = none + "nothing is agreed for such alerts, so the provider is paged: ";
    return new RowAnswer(null, gives, sentence + gives(matrix, gives));
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
