package nightbell.engine.shape;

import java.util.List;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** A ruling as {@code explain} shows it. */
public record RulingShape(
    int version,
    @Nullable String row,
    boolean unmatched,
    String side,
    String lead,
    @Nullable String support,
    @Nullable String accountable,
    String severity,
    @Nullable String system,
    String category,
    String window,
    String path,
    String respondBy,
    String page,
    @Nullable String heldUntil,
    List<String> inform,
    @Nullable String changeRule,
    List<String> sentences) {

  public RulingShape {
    inform = List.copyOf(inform);
    sentences = List.copyOf(sentences);
  }

  /** A ruling by this version of the matrix. */
  public static RulingShape of(int version, Ruling ruling) {
    return new RulingShape(
        version,
        Words.textOrNull(ruling.row()),
        ruling.unmatched(),
        Words.name(ruling.side()),
        Words.name(ruling.lead()),
        Words.nameOrNull(ruling.support()),
        Words.textOrNull(ruling.accountable()),
        ruling.severity().value(),
        Words.textOrNull(ruling.system()),
        ruling.category().value(),
        Words.name(ruling.window()),
        ruling.path().value(),
        ruling.respondBy().toString(),
        Words.name(ruling.page()),
        Words.textOrNull(ruling.heldUntil()),
        ruling.inform().stream().map(PersonId::value).toList(),
        ruling.changeRule(),
        ruling.sentences());
  }
}
