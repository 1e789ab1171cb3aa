package nightbell.matrix.file;

import java.util.List;
import nightbell.matrix.Assignment;
import nightbell.matrix.Owner;
import nightbell.matrix.PathId;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row, an exception or {@code unmatched} gives: owner, accountable person, path or
 * joint rule, and whom to inform.
 */
final class Assignments {
  private static final Assignment NONE =
      new Assignment(Owner.INTERNAL, null, null, null, List.of());

  private final Known known;

  Assignments(Known known) {
    this.known = known;
  }

  /** All of it as written here. {@code unmatched} may leave the accountable person out. */
  Assignment whole(Entry entry, boolean accountable) {
    Owner owner = entry.need("owner").as(Choice.OWNER);
    Parts parts = parts(entry);
    if (owner == Owner.JOINT) {
      entry.need("joint");
      entry.refuse("path", "its joint rule gives the paths");
    } else if (owner != null) {
      entry.need("path");
      entry.refuse("joint", "its owner is not joint");
      if (accountable) {
        entry.need("accountable");
      }
    }
    return parts.with(Value.or(owner, Owner.INTERNAL));
  }

  /** What an exception gives: the row's assignment, except for what is set here. */
  Assignment changed(Entry set, @Nullable Assignment row) {
    Value changed = set.maybe("owner");
    Owner newOwner = changed.as(Choice.OWNER);
    Parts parts = parts(set);
    if (row == null || (changed.present() && newOwner == null)) {
      return NONE;
    }
    Owner owner = Value.or(newOwner, row.owner());
    if (owner == Owner.JOINT) {
      set.refuse("path", "the joint rule gives the paths");
      if (row.joint() == null) {
        set.need("joint");
      }
    } else {
      set.refuse("joint", "the owner is not joint");
      if (row.path() == null) {
        set.need("path");
      }
      if (row.accountable() == null) {
        set.need("accountable");
      }
    }
    return parts.over(row).with(owner);
  }

  private Parts parts(Entry entry) {
    Value inform = entry.maybe("inform");
    return new Parts(
        entry.maybe("accountable").as(known::person),
        entry.maybe("path").as(known::path),
        entry.maybe("joint").as(known::joint),
        inform.present() ? inform.list(known::person) : null);
  }

  private record Parts(
      @Nullable PersonId accountable,
      @Nullable PathId path,
      @Nullable String joint,
      @Nullable List<PersonId> inform) {

    Parts over(Assignment row) {
      return new Parts(
          accountable == null ? row.accountable() : accountable,
          path == null ? row.path() : path,
          joint == null ? row.joint() : joint,
          inform == null ? row.inform() : inform);
    }

    Assignment with(Owner owner) {
      boolean shared = owner == Owner.JOINT;
      List<PersonId> informed = inform == null ? List.of() : inform;
      return new Assignment(
          owner, accountable, shared ? null : path, shared ? joint : null, informed);
    }
  }
}
