package badhouse.matrix;

import badhouse.matrix.file.UsesEngine;

/** Breaks a rule: the matrix does not know its file. */
public final class UsesItsFile {
  private UsesItsFile() {}

  static final Class<?> OTHER = UsesEngine.class;
}
