package nightbell.ops.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet's headings: what each column holds, and the first row below them. Headings may take two
 * rows, "Owner" above "Business hours" and "After hours".
 */
record Header(Map<Column, Integer> columns, List<Integer> unknown, int titles, int first) {
  private static final int LOOK = 10;

  /** The best headings in the first ten rows; none where no row has two that are known. */
  static Optional<Header> find(Sheet sheet, OwnerWord words) {
    Header best = null;
    for (int row = 0; row < Math.min(LOOK, sheet.rows().size()); row++) {
      for (int rows = 1; rows <= 2; rows++) {
        Header header = read(sheet, row, rows, words);
        if (header.columns.size() >= 2
            && (best == null || header.columns.size() > best.columns.size())) {
          best = header;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Header read(Sheet sheet, int row, int rows, OwnerWord words) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<Integer> unknown = new ArrayList<>();
    for (int column = 0; column < sheet.width(); column++) {
      String heading = heading(sheet, row, rows, column);
      Column known = Column.of(heading).or(() -> words.column(heading)).orElse(null);
      if (known != null && !columns.containsKey(known)) {
        columns.put(known, column);
      } else if (!heading.isEmpty() || !empty(sheet, row + rows, column)) {
        unknown.add(column);
      }
    }
    if (columns.containsKey(Column.OWNER_AFTER) && !columns.containsKey(Column.OWNER_BUSINESS)) {
      Integer hours = columns.remove(Column.WINDOW);
      if (hours != null) {
        columns.put(Column.OWNER_BUSINESS, hours);
      }
    }
    return new Header(columns, unknown, row, row + rows);
  }

  private static boolean empty(Sheet sheet, int from, int column) {
    for (int row = from; row < sheet.rows().size(); row++) {
      if (!sheet.at(row, column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The columns of which nothing is read, be it that they mean nothing in such a sheet. */
  List<Integer> unused() {
    List<Integer> unused = new ArrayList<>(unknown);
    columns.forEach(
        (column, place) -> {
          if (!used(column)) {
            unused.add(place);
          }
        });
    return unused;
  }

  private boolean used(Column column) {
    boolean owners = has(Column.OWNER_BUSINESS) && has(Column.OWNER_AFTER);
    return switch (column) {
      case MEANS -> isSeverities();
      case SEVERITY, RESPONSE -> isMatrix() || isSeverities();
      case WINDOW -> hasWindow();
      case OWNER -> isMatrix() && !owners;
      case INTERNAL, PROVIDER -> isMatrix() && !owners && !has(Column.OWNER);
      case CONTACT, SIDE, ROLE, MOBILE, PHONE, EMAIL -> isMatrix() || isContacts();
      default -> isMatrix();
    };
  }

  private static String heading(Sheet sheet, int row, int rows, int column) {
    String upper = sheet.at(row, column);
    String lower = rows == 2 ? sheet.at(row + 1, column) : "";
    return upper.equals(lower) ? upper : (upper + " " + lower).strip();
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  int column(Column column) {
    return columns.getOrDefault(column, -1);
  }

  /** Whether the sheet says who owns systems. */
  boolean isMatrix() {
    return has(Column.SYSTEM)
        && (has(Column.OWNER)
            || has(Column.OWNER_BUSINESS)
            || has(Column.OWNER_AFTER)
            || has(Column.INTERNAL)
            || has(Column.PROVIDER));
  }

  /** Whether each row says itself when it holds. */
  boolean hasWindow() {
    return isMatrix()
        && has(Column.WINDOW)
        && !has(Column.OWNER_BUSINESS)
        && !has(Column.OWNER_AFTER);
  }

  /** Whether the sheet says how people are reached. */
  boolean isContacts() {
    return !isMatrix()
        && has(Column.CONTACT)
        && (has(Column.PHONE) || has(Column.MOBILE) || has(Column.EMAIL));
  }

  /** Whether the sheet says what severities there are. */
  boolean isSeverities() {
    return !isMatrix() && has(Column.SEVERITY) && (has(Column.RESPONSE) || has(Column.MEANS));
  }
}
