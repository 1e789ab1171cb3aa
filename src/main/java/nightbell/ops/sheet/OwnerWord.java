package nightbell.ops.sheet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Which sides an owner's cell names. */
final class OwnerWord {
  private static final Set<String> BOTH =
      Set.of("both", "shared", "joint", "jointly", "comanaged", "bothsides", "all");
  private static final Set<String> NOBODY =
      Set.of("na", "none", "nobody", "tbd", "tbc", "unknown", "unassigned", "nocoverage");
  private final @Nullable String internal;
  private final @Nullable String provider;

  OwnerWord(Given given) {
    internal = given.internal() == null ? null : Column.plain(given.internal());
    provider = given.provider() == null ? null : Column.plain(given.provider());
  }

  /** What a cell says: no side, one, or both with the one named first leading. */
  record Said(Set<Side> sides, @Nullable Side first) {
    Said {
      EnumSet<Side> copy = EnumSet.noneOf(Side.class);
      copy.addAll(sides);
      sides = copy;
    }
  }

  Said read(String text) {
    if (BOTH.contains(Column.plain(text))) {
      return new Said(EnumSet.allOf(Side.class), Side.INTERNAL);
    }
    Side whole = side(text);
    if (whole != null) {
      return new Said(EnumSet.of(whole), whole);
    }
    Side first = null;
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (String part : text.split("[/,;&+|]|\\band\\b|\\bor\\b", -1)) {
      Side side = side(part);
      if (side != null) {
        first = first == null ? side : first;
        sides.add(side);
      }
    }
    return new Said(sides, first);
  }

  /** Whether the cell says in words that nobody owns it. */
  static boolean nobody(String text) {
    return text.isEmpty() || text.matches("[-–—?]+") || NOBODY.contains(Column.plain(text));
  }

  /** The side of this name, or the one side of which a word is named; else null. */
  @Nullable Side side(String text) {
    Side whole = word(text);
    if (whole != null) {
      return whole;
    }
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (String part : text.split("[^\\p{L}\\p{N}]+", -1)) {
      Side side = word(part);
      if (side != null) {
        sides.add(side);
      }
    }
    return sides.size() == 1 ? sides.iterator().next() : null;
  }

  /** The column under a heading that is a side's own name, brackets apart. */
  Optional<Column> column(String heading) {
    int bracket = heading.indexOf('(');
    String plain = Column.plain(bracket > 0 ? heading.substring(0, bracket) : heading);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    if (plain.equals(internal)) {
      return Optional.of(Column.INTERNAL);
    }
    return plain.equals(provider) ? Optional.of(Column.PROVIDER) : Optional.empty();
  }

  private @Nullable Side word(String text) {
    String plain = Column.plain(text);
    if (plain.isEmpty()) {
      return null;
    }
    Optional<Column> column = Column.of(text);
    if (plain.equals(internal) || column.equals(Optional.of(Column.INTERNAL))) {
      return Side.INTERNAL;
    }
    boolean provides = plain.equals(provider) || column.equals(Optional.of(Column.PROVIDER));
    return provides ? Side.PROVIDER : null;
  }
}
