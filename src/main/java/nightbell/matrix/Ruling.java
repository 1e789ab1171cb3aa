package nightbell.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * The seven answers on one alert. An incident keeps its ruling for ever.
 *
 * @param row the row that took the alert, or null where none did (then {@code unmatched})
 * @param support the side that helps a joint incident's lead, else null
 * @param joint the joint rule's name where a row made the incident joint; null if one side works it
 *     alone, or if only the several systems that the alert names made it joint
 * @param runs the paths that start: one, or one for each side of a joint incident, lead first
 * @param respondBy when the response time is over
 * @param page whether to page now, later ({@code heldUntil}) or not at all
 * @param sentences the answers in words, one for each
 */
public record Ruling(
    @Nullable RowId row,
    boolean unmatched,
    Owner side,
    Side lead,
    @Nullable Side support,
    @Nullable PersonId accountable,
    SeverityId severity,
    @Nullable SystemId system,
    CategoryId category,
    Window window,
    @Nullable String joint,
    List<Run> runs,
    Instant respondBy,
    Paging page,
    @Nullable Instant heldUntil,
    List<PersonId> inform,
    @Nullable String changeRule,
    List<String> sentences) {

  public Ruling {
    runs = List.copyOf(runs);
    inform = List.copyOf(inform);
    sentences = List.copyOf(sentences);
  }

  /** A path that runs for one side. */
  public record Run(Side side, PathId path) {}

  /** Whether an alert pages. */
  public enum Paging {
    NOW,
    HELD,
    NEVER
  }

  /** The same ruling with one sentence more. */
  public Ruling saying(String sentence) {
    List<String> all = new ArrayList<>(sentences);
    all.add(sentence);
    return new Ruling(
        row,
        unmatched,
        side,
        lead,
        support,
        accountable,
        severity,
        system,
        category,
        window,
        joint,
        runs,
        respondBy,
        page,
        heldUntil,
        inform,
        changeRule,
        all);
  }

  /** The path of the owner, or of the leading side. */
  public PathId path() {
    return runs.get(0).path();
  }
}
