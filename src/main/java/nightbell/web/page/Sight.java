package nightbell.web.page;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import nightbell.access.Role;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The active matrices that one caller sees. What is out of sight is answered as what does not
 * exist.
 */
public record Sight(Caller caller, List<Matrix> matrices) {
  public Sight {
    matrices = List.copyOf(matrices);
  }

  /** What the caller of this request sees. */
  public static Sight of(SecurityContext security, Matrices all) {
    Caller caller = Caller.of(security);
    return new Sight(
        caller,
        all.active().stream()
            .map(MatrixVersion::matrix)
            .filter(matrix -> caller.rights().sees(matrix.client().id()))
            .toList());
  }

  /** The matrix of the client of this id, or the first one where none is named. */
  public Optional<Matrix> matrix(@Nullable String client) {
    return matrices.stream()
        .filter(
            matrix ->
                client == null || client.isBlank() || matrix.client().id().value().equals(client))
        .findFirst();
  }

  /** Whether the caller may do what asks for this role, for the client of a matrix. */
  public boolean may(Role role, Matrix matrix) {
    return caller.rights().may(role, matrix.client().id());
  }

  /** Whether the caller may do it for the client, or may do it as being this person. */
  public boolean may(Role role, Matrix matrix, @Nullable PersonId own) {
    return may(role, matrix) || (own != null && caller.actor().name().equals(own.value()));
  }

  /** The caller's clients, to choose one of. */
  public List<Choice> choices(@Nullable Matrix chosen) {
    return matrices.stream()
        .map(
            matrix ->
                new Choice(
                    matrix.client().id().value(), matrix.client().name(), matrix.equals(chosen)))
        .toList();
  }
}
