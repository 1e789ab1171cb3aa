package nightbell.web.api;

import java.time.Instant;
import java.util.List;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** A ruling as {@code explain} shows it. */
record RulingShape(
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
    @Iso Instant respondBy,
    String page,
    @Iso @Nullable Instant heldUntil,
    List<String> inform,
    @Nullable String changeRule,
    List<String> sentences) {

  static RulingShape of(int version, Ruling ruling) {
    return new RulingShape(
        version,
        Wire.textOrNull(ruling.row()),
        ruling.unmatched(),
        Wire.name(ruling.side()),
        Wire.name(ruling.lead()),
        Wire.nameOrNull(ruling.support()),
        Wire.textOrNull(ruling.accountable()),
        ruling.severity().value(),
        Wire.textOrNull(ruling.system()),
        ruling.category().value(),
        Wire.name(ruling.window()),
        ruling.path().value(),
        ruling.respondBy(),
        Wire.name(ruling.page()),
        ruling.heldUntil(),
        ruling.inform().stream().map(PersonId::value).toList(),
        ruling.changeRule(),
        ruling.sentences());
  }
}
