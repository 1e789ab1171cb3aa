package nightbell.ops.sheet;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Who owns a row in one window, by the cells that say so: a name of a side, a person, or RACI. */
final class OwnerCells {
  private final Contacts contacts;
  private final OwnerWord owners;
  private final Doubts doubts;

  OwnerCells(Contacts contacts, OwnerWord owners, Doubts doubts) {
    this.contacts = contacts;
    this.owners = owners;
    this.doubts = doubts;
  }

  /**
   * An owner.
   *
   * @param lead the side, or the one that leads where it is joint
   */
  record Owned(Side lead, boolean joint, @Nullable Contact person) {}

  /** The owner by this window's own column, else by the one for both, else by RACI letters. */
  @Nullable Owned read(Sheet sheet, Header header, int row, Column window) {
    if (header.has(window)) {
      return cell(sheet, header, row, window);
    }
    if (header.has(Column.OWNER)) {
      return cell(sheet, header, row, Column.OWNER);
    }
    if (header.has(Column.INTERNAL) || header.has(Column.PROVIDER)) {
      return raci(sheet, header, row);
    }
    doubts.add(
        sheet.place(header.first() - 1, header.column(Column.SYSTEM)),
        "no column says who owns systems "
            + (window == Column.OWNER_AFTER ? "after hours" : "in business hours"),
        "no rows were written for these hours: unmatched: takes their alerts and records the gaps",
        "say who owns them");
    return null;
  }

  private @Nullable Owned cell(Sheet sheet, Header header, int row, Column column) {
    String text = sheet.at(row, header.column(column));
    String where = sheet.place(row, header.column(column));
    if (OwnerWord.nobody(text)) {
      String when =
          column == Column.OWNER_AFTER
              ? "no owner after hours"
              : column == Column.OWNER_BUSINESS ? "no owner in business hours" : "no owner";
      doubts.add(
          where,
          Doubts.read(text) + ", so " + when,
          "no row was written for it: unmatched: takes its alerts and records the gap",
          "say who owns it");
      return null;
    }
    Contact person = contacts.find(text).orElse(null);
    if (person != null && person.side != null) {
      return new Owned(person.side, false, person);
    }
    OwnerWord.Said said = owners.read(text);
    Side first = said.first();
    if (first == null) {
      doubts.add(
          where,
          Doubts.read(text) + ", which names neither side",
          "no row was written for it: unmatched: takes its alerts and records the gap",
          "write IT or MSP, or give --internal and --provider these names");
      return null;
    }
    return said.sides().size() == 1 ? new Owned(first, false, null) : joint(where, text, first);
  }

  private Owned joint(String where, String text, Side first) {
    doubts.add(
        where,
        Doubts.read(text) + ", which is both sides",
        "joint, and " + first.name().toLowerCase(Locale.ROOT) + " leads",
        "one owner is better; else check lead, accept_within and tie_breaker of the joint rule");
    return new Owned(first, true, null);
  }

  private @Nullable Owned raci(Sheet sheet, Header header, int row) {
    Set<Side> responsible = having(sheet, header, row, 'R');
    Set<Side> accountable = having(sheet, header, row, 'A');
    int column = header.column(header.has(Column.INTERNAL) ? Column.INTERNAL : Column.PROVIDER);
    String where = sheet.place(row, column);
    String text = cells(sheet, header, row);
    Set<Side> sides = responsible.isEmpty() ? accountable : responsible;
    if (sides.isEmpty()) {
      doubts.add(
          where,
          Doubts.read(text) + ", in which nobody is responsible",
          "no row was written for it: unmatched: takes its alerts and records the gap",
          "give one side R");
      return null;
    }
    Side first = accountable.size() == 1 ? accountable.iterator().next() : sides.iterator().next();
    if (sides.size() > 1) {
      return joint(where, text, first);
    }
    Side owner = sides.iterator().next();
    if (responsible.isEmpty() || (!accountable.isEmpty() && !accountable.contains(owner))) {
      doubts.add(
          where,
          Doubts.read(text) + ": responsible and accountable are not the same side",
          owner.name().toLowerCase(Locale.ROOT) + " owns it",
          "a matrix has one owner, whose person is accountable: check");
    }
    return new Owned(owner, false, null);
  }

  private static String cells(Sheet sheet, Header header, int row) {
    return "internal "
        + sheet.at(row, header.column(Column.INTERNAL))
        + ", provider "
        + sheet.at(row, header.column(Column.PROVIDER));
  }

  /** The sides whose RACI cell has this letter. */
  Set<Side> having(Sheet sheet, Header header, int row, char letter) {
    Set<Side> sides = EnumSet.noneOf(Side.class);
    for (Side side : Side.values()) {
      Column column = side == Side.INTERNAL ? Column.INTERNAL : Column.PROVIDER;
      String text = sheet.at(row, header.column(column)).toUpperCase(Locale.ROOT);
      boolean letters = text.matches("[RACI](?:[\\s/,;&+|]*[RACI])*");
      boolean named = letter == 'R' && Set.of("X", "✓", "YES", "✔", "RESPONSIBLE").contains(text);
      if (named || (letters && text.indexOf(letter) >= 0)) {
        sides.add(side);
      } else if (!text.isEmpty() && !letters && !known(text)) {
        doubts.add(
            sheet.place(row, header.column(column)),
            Doubts.read(text) + ", neither R, A, C nor I",
            "not used",
            "write one of these letters");
      }
    }
    return sides;
  }

  private static boolean known(String text) {
    return OwnerWord.nobody(text)
        || Optional.of(text)
            .filter(Set.of("X", "✓", "YES", "✔", "RESPONSIBLE", "NO")::contains)
            .isPresent();
  }
}
