package nightbell.matrix;

import java.util.List;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a row gives to the alerts it takes. Exactly one of {@code path} and {@code joint} is set:
 * {@code joint} (a joint rule's name) where the owner is {@link Owner#JOINT}.
 */
public record Assignment(
    Owner owner,
    @Nullable PersonId accountable,
    @Nullable PathId path,
    @Nullable String joint,
    List<PersonId> inform) {
  public Assignment {
    inform = List.copyOf(inform);
  }
}
