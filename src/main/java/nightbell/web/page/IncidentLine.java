package nightbell.web.page;

import java.util.List;

/**
 * An incident as lists show it, all in words.
 *
 * @param top whether its severity is the matrix's highest
 * @param system its system's name, or empty
 * @param state {@code held}, {@code open}, {@code acknowledged} or {@code resolved}
 * @param marks what else is true of it, for example {@code breached}
 * @param late whether the response time is over and nobody has acknowledged
 * @param respondBy until when someone must acknowledge; empty where nobody must any more
 * @param due the same instant in ISO-8601, for the page's clock; empty as that
 * @param left how far away that is, for example {@code 12 min left}
 * @param told who acknowledged or resolved it and when, or what it is held for, or empty
 */
public record IncidentLine(
    String number,
    String severity,
    boolean top,
    String client,
    String system,
    String title,
    String state,
    List<String> marks,
    String since,
    String respondBy,
    String due,
    boolean late,
    String left,
    String told) {
  public IncidentLine {
    marks = List.copyOf(marks);
  }
}
