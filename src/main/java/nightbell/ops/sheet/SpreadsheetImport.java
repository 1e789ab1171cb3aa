package nightbell.ops.sheet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Makes the draft of a matrix of a responsibility spreadsheet, and tells of everything in it that
 * is doubtful, unused or guessed. The same file and options make the same draft.
 */
public final class SpreadsheetImport {
  private final Doubts doubts = new Doubts();
  private final Contacts contacts = new Contacts();
  private final OwnerWord words;
  private final ContactCells contactCells;
  private final Severities severities = new Severities(doubts);
  private final Paths paths = new Paths(contacts, doubts);
  private final Rows rows;
  private final Given given;

  private SpreadsheetImport(Given given) {
    this.given = given;
    words = new OwnerWord(given);
    Numbers numbers = new Numbers(given.country(), doubts);
    contactCells = new ContactCells(contacts, words, numbers, doubts);
    rows = new Rows(contacts, new OwnerCells(contacts, words, doubts), paths, doubts);
  }

  /**
   * A draft in YAML, and what to look at.
   *
   * @param doubts about cells
   * @param assumed what no cell says; never empty, since no spreadsheet says all
   */
  public record Imported(String yaml, List<Doubt> doubts, List<Doubt> assumed) {
    public Imported {
      doubts = List.copyOf(doubts);
      assumed = List.copyOf(assumed);
    }
  }

  /** Reads a CSV or XLSX file. */
  public static Imported read(Path file, Given given) throws Unreadable {
    List<Sheet> sheets = SpreadsheetFile.read(file);
    return new SpreadsheetImport(given).read(String.valueOf(file.getFileName()), sheets);
  }

  private Imported read(String file, List<Sheet> sheets) throws Unreadable {
    Map<Sheet, Header> headers = new LinkedHashMap<>();
    sheets.forEach(
        sheet -> Header.find(sheet, words).ifPresent(header -> headers.put(sheet, header)));
    if (headers.values().stream().noneMatch(Header::isMatrix)) {
      throw new Unreadable(
          file
              + " has no sheet with a column for systems and one for owners in its first 10 rows:"
              + " name them System and Owner, or Owner (business hours) and Owner (after hours).");
    }
    sheets.forEach(sheet -> unused(sheet, headers.get(sheet)));
    headers.forEach(this::people);
    headers.forEach(this::severities);
    headers.forEach(this::rows);
    String yaml = new Draft(given, doubts, contacts, severities, paths, rows).text(file);
    return new Imported(yaml, doubts.cells(), doubts.assumed());
  }

  /** Tells of sheets and columns that nothing is read from. */
  private void unused(Sheet sheet, @Nullable Header header) {
    boolean used =
        header != null && (header.isMatrix() || header.isContacts() || header.isSeverities());
    if (header == null || !used) {
      if (!sheet.rows().isEmpty()) {
        doubts.add(
            "sheet " + sheet.name(),
            "no headings that are known in its first 10 rows",
            "nothing of it was used",
            "look whether it matters");
      }
      return;
    }
    for (int column : header.unused()) {
      String heading = sheet.at(header.first() - 1, column);
      String above = sheet.at(header.titles(), column);
      doubts.add(
          sheet.place(header.first() - 1, column),
          "column \"" + (heading.isEmpty() ? above : heading) + "\" is not known here",
          "nothing of it was used",
          "look whether it matters");
    }
    for (int row = 0; row < header.titles(); row++) {
      for (int column = 0; column < sheet.width(); column++) {
        if (!sheet.at(row, column).isEmpty()) {
          doubts.add(
              sheet.place(row, column),
              Doubts.read(sheet.at(row, column)) + " above the headings",
              "not used",
              "look whether it matters");
        }
      }
    }
  }

  private void people(Sheet sheet, Header header) {
    if (!header.isMatrix() && !header.isContacts()) {
      return;
    }
    for (int row = header.first(); row < sheet.rows().size(); row++) {
      Contact contact = contactCells.read(sheet, header, row);
      if (header.isMatrix()) {
        place(sheet, header, row, contact);
        String accountable = sheet.at(row, header.column(Column.ACCOUNTABLE));
        if (!accountable.isEmpty() && words.side(accountable) == null) {
          String where = sheet.place(row, header.column(Column.ACCOUNTABLE));
          place(sheet, header, row, contacts.add(accountable, where));
        }
      }
    }
  }

  /** Who has no side yet is of the side that owns the row. */
  private void place(Sheet sheet, Header header, int row, @Nullable Contact contact) {
    for (Column column : List.of(Column.OWNER_BUSINESS, Column.OWNER, Column.OWNER_AFTER)) {
      OwnerWord.Said said = words.read(sheet.at(row, header.column(column)));
      Side side = said.sides().size() == 1 ? said.first() : null;
      if (contact != null && contact.side == null && side != null) {
        contact.side = side;
        doubts.add(
            contact.where,
            "no cell says which side " + contact.name + " is on",
            DraftText.key(side) + ", since that side owns the row",
            "check it");
      }
    }
  }

  private void severities(Sheet sheet, Header header) {
    for (int row = header.first(); row < sheet.rows().size(); row++) {
      if (header.isMatrix() || header.isSeverities()) {
        severities.read(sheet, header, row);
      }
    }
  }

  private void rows(Sheet sheet, Header header) {
    if (!header.isMatrix()) {
      return;
    }
    String above = "";
    for (int row = header.first(); row < sheet.rows().size(); row++) {
      if (sheet.blank(row)) {
        continue;
      }
      String system = sheet.at(row, header.column(Column.SYSTEM));
      String where = sheet.place(row, header.column(Column.SYSTEM));
      if (system.isEmpty()) {
        doubts.add(
            where,
            "blank in a row that is not",
            above.isEmpty() ? "the row was left out" : "\"" + above + "\" as above",
            "name the system");
        system = above;
      }
      above = system;
      if (!system.isEmpty()) {
        rows.read(sheet, header, row, system);
      }
    }
  }
}
