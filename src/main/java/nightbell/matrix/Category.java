package nightbell.matrix;

import java.util.List;

/** A kind of ticket. The one default takes what fits no other. */
public record Category(CategoryId id, List<Pattern> match, boolean isDefault) {
  public Category {
    match = List.copyOf(match);
  }
}
