package nightbell.engine;

import nightbell.matrix.file.Mistake;
import nightbell.matrix.file.Places;
import nightbell.matrix.lint.Finding;
import nightbell.matrix.lint.Level;

/** A finding of the linter and where its subject is written. */
public record PlacedFinding(Finding finding, Places.Spot where) {

  public boolean isError() {
    return finding.level() == Level.ERROR;
  }

  public boolean isNote() {
    return finding.level() == Level.NOTE;
  }

  /** The finding as a reason to refuse a text. */
  Mistake mistake() {
    return new Mistake(
        finding.id(),
        where.file(),
        where.line(),
        where.column(),
        finding.what() + ". Example: " + finding.example(),
        finding.mend());
  }
}
