package nightbell.web.page.oncall;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.engine.rota.RotaAnswer;
import nightbell.matrix.Matrix;
import nightbell.web.Refused;
import nightbell.web.auth.Csrf;
import nightbell.web.page.Sight;

/**
 * A form that was sent: by whom, about which client, and what its answer is in words. A form from
 * elsewhere is refused before anything else is looked at.
 */
record Formed(OnCallDesk desk, Sight sight, Matrix matrix, FormSpan form) {

  /** What a form is to do once it is known to be ours. */
  @FunctionalInterface
  interface Work {
    Response of(Formed formed);
  }

  static Response take(
      OnCallDesk desk, SecurityContext security, MultivaluedMap<String, String> fields, Work work) {
    Csrf.check(security, fields.getFirst(Csrf.FIELD));
    Sight sight = Sight.of(security, desk.matrices());
    return sight
        .matrix(FormSpan.text(fields, "client"))
        .map(matrix -> done(new Formed(desk, sight, matrix, FormSpan.of(fields, matrix)), work))
        .orElseGet(OnCallDesk::stranger);
  }

  private static Response done(Formed formed, Work work) {
    try {
      return work.of(formed);
    } catch (Refused refused) {
      String why = String.valueOf(refused.getMessage());
      int status = refused.answer().getStatus();
      return OnCallDesk.message(status, "Nothing changed", why, formed.matrix());
    }
  }

  Response forbidden() {
    return OnCallDesk.forbidden(matrix);
  }

  /** Back to the page; what became worse by it is said first. */
  Response done(List<String> warnings) {
    return warnings.isEmpty()
        ? OnCallDesk.done(matrix)
        : OnCallDesk.message(
            200, "It holds, and there is more to see to", String.join(" ", warnings), matrix);
  }

  Response answer(RotaAnswer<?> answer) {
    if (answer instanceof RotaAnswer.Added<?> added) {
      return done(added.warnings());
    }
    if (answer instanceof RotaAnswer.Contradicts<?> other) {
      return contradicts(other.other(), other.why());
    }
    return wrong(((RotaAnswer.Wrong<?>) answer).faults());
  }

  /** Says what is in the way by the client's clock, where it is one of the changes shown. */
  Response contradicts(String id, String otherwise) {
    ChangeLines changes = new ChangeLines(desk, sight, matrix);
    String why =
        Stream.of(changes.overrides(), changes.absences(), changes.swaps())
            .flatMap(List::stream)
            .filter(line -> line.id().equals(id))
            .findFirst()
            .map(line -> "%s, %s, %s.".formatted(line.what(), line.when(), line.why()))
            .orElse(otherwise);
    String then = why + " End that first, or choose another time.";
    return OnCallDesk.message(409, "This contradicts what holds", then, matrix);
  }

  Response wrong(List<RotaAnswer.Fault> faults) {
    String why =
        faults.stream()
            .map(fault -> fault.where() + ": " + fault.what())
            .collect(Collectors.joining("; "));
    return OnCallDesk.message(400, "Nothing changed", why, matrix);
  }
}
