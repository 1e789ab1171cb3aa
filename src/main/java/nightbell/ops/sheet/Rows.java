package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import nightbell.ops.sheet.OwnerCells.Owned;
import org.jspecify.annotations.Nullable;

/** The rows of a matrix, out of the rows of a sheet: one for each window that differs. */
final class Rows {
  static final String CONSULTED = "consulted has no counterpart in a matrix";

  final Map<String, String> systems = new LinkedHashMap<>();
  final Set<String> categories = new LinkedHashSet<>();
  final Set<Side> jointLeads = new LinkedHashSet<>();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> taken = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Contacts contacts;
  private final OwnerCells owners;
  private final Paths paths;
  private final Doubts doubts;

  Rows(Contacts contacts, OwnerCells owners, Paths paths, Doubts doubts) {
    this.contacts = contacts;
    this.owners = owners;
    this.paths = paths;
    this.doubts = doubts;
  }

  /**
   * A row as the draft has it.
   *
   * @param when {@code business}, {@code after_hours} or null
   * @param where the sheet's row it came from
   */
  record Row(
      String system,
      @Nullable String category,
      @Nullable String when,
      Owned owned,
      @Nullable Contact accountable,
      String path,
      List<Contact> inform,
      String where) {
    Row {
      inform = List.copyOf(inform);
    }
  }

  /** Reads one row of a sheet; {@code system} is what its first cell means. */
  void read(Sheet sheet, Header header, int row, String system) {
    String id =
        ids.computeIfAbsent(Column.plain(system), key -> Slug.unique(system, systems.keySet()));
    systems.putIfAbsent(id, system);
    if (header.hasWindow()) {
      Owned owned = owners.read(sheet, header, row, Column.OWNER_BUSINESS);
      if (owned != null) {
        int column = header.column(Column.WINDOW);
        String when = WindowWord.read(sheet.at(row, column), sheet.place(row, column), doubts);
        add(sheet, header, row, id, when, owned);
      }
      return;
    }
    Owned business = owners.read(sheet, header, row, Column.OWNER_BUSINESS);
    Owned after = owners.read(sheet, header, row, Column.OWNER_AFTER);
    if (business != null && business.equals(after)) {
      add(sheet, header, row, id, null, business);
      return;
    }
    if (business != null) {
      add(sheet, header, row, id, "business", business);
    }
    if (after != null) {
      add(sheet, header, row, id, "after_hours", after);
    }
  }

  private void add(
      Sheet sheet, Header header, int row, String system, @Nullable String when, Owned owned) {
    String category = category(sheet.at(row, header.column(Column.CATEGORY)));
    String where = sheet.place(row, header.column(Column.SYSTEM));
    if (isTaken(system, category, when, where)) {
      return;
    }
    String escalation = sheet.at(row, header.column(Column.PATH));
    String from = sheet.place(row, Math.max(0, header.column(Column.PATH)));
    if (owned.joint()) {
      jointLeads.add(owned.lead());
      paths.plain(Side.INTERNAL);
      paths.plain(Side.PROVIDER);
    }
    String path = owned.joint() ? "" : paths.of(escalation, from, owned.lead());
    if (owned.joint() && !escalation.isEmpty()) {
      doubts.add(
          from, Doubts.read(escalation), "not used: a joint rule has both sides' paths", "check");
    }
    Contact accountable = accountable(sheet, header, row, owned);
    List<Contact> inform = inform(sheet, header, row);
    rows.add(new Row(system, category, when, owned, accountable, path, inform, where));
  }

  private @Nullable String category(String text) {
    if (text.isEmpty() || text.equals("*") || Set.of("all", "any").contains(Column.plain(text))) {
      return null;
    }
    categories.add(Slug.of(text));
    return Slug.of(text);
  }

  private boolean isTaken(
      String system, @Nullable String category, @Nullable String when, String where) {
    for (String window : when == null ? List.of("business", "after_hours") : List.of(when)) {
      String first = taken.putIfAbsent(system + "/" + category + "/" + window, where);
      if (first != null && !first.equals(where)) {
        doubts.add(
            where,
            "the same system, category and hours as " + first,
            "this row was left out",
            "keep one of the two, or give them categories");
        return true;
      }
    }
    return false;
  }

  /** The person named, if that is one of the owner's side; else whoever leads the side's desk. */
  private @Nullable Contact accountable(Sheet sheet, Header header, int row, Owned owned) {
    String text = sheet.at(row, header.column(Column.ACCOUNTABLE));
    String where = sheet.place(row, Math.max(0, header.column(Column.ACCOUNTABLE)));
    Contact named = contacts.find(text).orElse(owned.person());
    if (named != null && named.side == owned.lead()) {
      return named;
    }
    Contact desk = contacts.desk(owned.lead());
    if (named != null) {
      doubts.add(
          where,
          "accountable is " + named.name + ", who is not of the owner's side",
          (desk == null ? "nobody" : desk.name) + " is accountable",
          "the accountable person must be of the side that owns the row");
    } else if (!header.has(Column.ACCOUNTABLE) || text.isEmpty()) {
      doubts.add(
          header.has(Column.ACCOUNTABLE) ? where : sheet.place(row, header.column(Column.SYSTEM)),
          "nobody is named as accountable",
          "the desk of the owner's side is",
          "name the person");
    } else {
      doubts.add(
          where,
          Doubts.read(text) + ", whom no sheet knows",
          "the desk of the owner's side is accountable",
          "name a person");
    }
    return desk;
  }

  private List<Contact> inform(Sheet sheet, Header header, int row) {
    Set<Contact> inform = new LinkedHashSet<>();
    String text = sheet.at(row, header.column(Column.INFORMED));
    String where = sheet.place(row, Math.max(0, header.column(Column.INFORMED)));
    for (String name : text.split("\\s*[,;/&]\\s*|\\s+and\\s+", -1)) {
      contacts.find(name).ifPresent(inform::add);
      if (!name.isBlank() && contacts.find(name).isEmpty()) {
        doubts.add(where, Doubts.read(name) + ", whom no sheet knows", "not informed", "add them");
      }
    }
    for (Side side : owners.having(sheet, header, row, 'I')) {
      Contact desk = contacts.desk(side);
      if (desk != null) {
        inform.add(desk);
      }
    }
    for (Side side : owners.having(sheet, header, row, 'C')) {
      Column column = side == Side.INTERNAL ? Column.INTERNAL : Column.PROVIDER;
      doubts.add(
          sheet.place(row, header.column(column)), CONSULTED, "not used", "inform them, or not");
    }
    return List.copyOf(inform);
  }

  List<Row> all() {
    return rows;
  }
}
