package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.access.Role;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.Warning;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Side;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a proposal may do about it.
 *
 * @param sides the sides that the reader may sign for and that have not signed
 * @param warnings what a signature takes, by kind
 * @param withdraw whether the proposal may be ended
 * @param fault why the last try was refused, or empty
 */
public record Signing(
    String csrf,
    String sha256,
    List<Signatory> sides,
    List<Taken> warnings,
    boolean withdraw,
    String fault) {
  public Signing {
    sides = List.copyOf(sides);
    warnings = List.copyOf(warnings);
  }

  /** A side and its desk, who signs for it. */
  public record Signatory(String side, String organisation, String desk) {}

  /** Warnings of one kind; {@code reason} is why they are taken, as it was typed. */
  public record Taken(String id, List<String> subjects, String reason) {
    public Taken {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * What there is to do; null where there is nothing.
   *
   * @param ruling the matrix that names the desks
   * @param typed the form as it was sent, if it was
   */
  static @Nullable Signing of(
      StoredVersion stored,
      Matrix ruling,
      Caller caller,
      MultivaluedMap<String, String> typed,
      String fault) {
    boolean may = caller.rights().may(Role.MANAGER, stored.client());
    if (!may || stored.state() != State.PROPOSED) {
      return null;
    }
    List<Signatory> sides = new ArrayList<>();
    for (Side side : Side.values()) {
      boolean open = stored.agreedAt() == null && stored.signature(side).isEmpty();
      if (open && speaksFor(caller, side)) {
        sides.add(signatory(ruling, side));
      }
    }
    return new Signing(caller.csrf(), stored.sha256(), sides, warnings(stored, typed), true, fault);
  }

  /** Whether the caller may sign for this side: who belongs to one signs for no other. */
  static boolean speaksFor(Caller caller, Side side) {
    Side own = caller.rights().side();
    return own == null || own == side;
  }

  private static Signatory signatory(Matrix ruling, Side side) {
    Organisation known = Objects.requireNonNull(ruling.sides().get(side), "both sides");
    return new Signatory(Sides.word(side), known.name(), new Sides(ruling).person(known.desk()));
  }

  private static List<Taken> warnings(StoredVersion stored, MultivaluedMap<String, String> typed) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Warning warning : stored.warnings()) {
      kinds.computeIfAbsent(warning.id(), first -> new ArrayList<>()).add(warning.subject());
    }
    List<Taken> taken = new ArrayList<>();
    kinds.forEach(
        (id, subjects) ->
            taken.add(
                new Taken(
                    id, subjects, Objects.requireNonNullElse(typed.getFirst("accept." + id), ""))));
    return taken;
  }
}
