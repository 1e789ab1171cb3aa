package nightbell.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answer 2, second half: the category, by the alert's own word, else by the first pattern that
 * fits, else the default one. Without a default the alert has a category that no row names, so that
 * only rows for every category take it.
 */
record CategoryAnswer(CategoryId category, String sentence) {
  private static final CategoryId NONE = new CategoryId("none");

  static CategoryAnswer of(Matrix matrix, AlertFacts facts) {
    String said = facts.alert().category();
    Optional<Category> named = said == null ? Optional.empty() : named(matrix, said.strip());
    if (named.isPresent()) {
      return answer(named.get().id(), "the alert names it.");
    }
    String but = but(said);
    for (Category category : matrix.categories().values()) {
      Optional<String> fit = facts.fit(category.match());
      if (fit.isPresent()) {
        return answer(category.id(), but + fit.get() + ".");
      }
    }
    return matrix.categories().values().stream()
        .filter(Category::isDefault)
        .findFirst()
        .map(standard -> answer(standard.id(), but + "no pattern fits, so the default holds."))
        .orElseGet(() -> answer(NONE, but + "no pattern fits and none is the default."));
  }

  private static Optional<Category> named(Matrix matrix, String said) {
    return matrix.categories().values().stream()
        .filter(category -> category.id().value().equalsIgnoreCase(said))
        .findFirst();
  }

  private static String but(@Nullable String said) {
    return said == null ? "" : "the matrix does not know " + Wording.quote(said) + "; ";
  }

  private static CategoryAnswer answer(CategoryId category, String why) {
    return new CategoryAnswer(category, "Category " + category + ": " + why);
  }
}
