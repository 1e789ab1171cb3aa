package nightbell.web.api;

import nightbell.engine.PlacedFinding;
import nightbell.matrix.file.Places;

/** A finding as the API shows it. */
record FindingShape(
    String id, String level, Places.Spot where, String what, String example, String mend) {

  static FindingShape of(PlacedFinding placed) {
    return new FindingShape(
        placed.finding().id(),
        Wire.name(placed.finding().level()),
        placed.where(),
        placed.finding().what(),
        placed.finding().example(),
        placed.finding().mend());
  }
}
