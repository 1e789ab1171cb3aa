package badhouse.matrix.lint;

import badhouse.matrix.file.UsesEngine;

/** Breaks a rule: the linter does not read files. */
public final class UsesFile {
  private UsesFile() {}

  static final Class<?> OTHER = UsesEngine.class;
}
