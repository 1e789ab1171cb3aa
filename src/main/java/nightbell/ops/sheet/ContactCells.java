package nightbell.ops.sheet;

import nightbell.oncall.Side;
import nightbell.ops.sheet.Contacts.Contact;
import org.jspecify.annotations.Nullable;

/** Reads what a row of any sheet says of a person. */
final class ContactCells {
  private final Contacts contacts;
  private final OwnerWord owners;
  private final Numbers numbers;
  private final Doubts doubts;

  ContactCells(Contacts contacts, OwnerWord owners, Numbers numbers, Doubts doubts) {
    this.contacts = contacts;
    this.owners = owners;
    this.numbers = numbers;
    this.doubts = doubts;
  }

  /** The person of this row's contact cells, or null. */
  @Nullable Contact read(Sheet sheet, Header header, int row) {
    String name = sheet.at(row, header.column(Column.CONTACT));
    Column from = Column.CONTACT;
    if (name.isEmpty() && header.isMatrix()) {
      from = Column.ACCOUNTABLE;
      name = sheet.at(row, header.column(from));
    }
    if (name.isEmpty()) {
      unnamed(sheet, header, row);
      return null;
    }
    Contact contact = contacts.add(name, sheet.place(row, header.column(from)));
    contact.role =
        contact.role.isEmpty() ? sheet.at(row, header.column(Column.ROLE)) : contact.role;
    side(sheet, header, row, contact);
    number(sheet, header, row, Column.MOBILE, contact);
    number(sheet, header, row, Column.PHONE, contact);
    email(sheet, header, row, contact);
    return contact;
  }

  private void unnamed(Sheet sheet, Header header, int row) {
    for (Column column : new Column[] {Column.MOBILE, Column.PHONE, Column.EMAIL}) {
      String text = sheet.at(row, header.column(column));
      if (!text.isEmpty()) {
        doubts.add(
            sheet.place(row, header.column(column)),
            Doubts.read(text) + " without a name beside it",
            "not used",
            "say whose it is");
      }
    }
  }

  private void side(Sheet sheet, Header header, int row, Contact contact) {
    String text = sheet.at(row, header.column(Column.SIDE));
    Side side = owners.side(text);
    if (side != null) {
      contact.side = side;
    } else if (!text.isEmpty()) {
      doubts.add(
          sheet.place(row, header.column(Column.SIDE)),
          Doubts.read(text) + ", which is neither side",
          "the side comes from what the person owns",
          "write IT or MSP, or give --internal and --provider these names");
    }
  }

  private void number(Sheet sheet, Header header, int row, Column column, Contact contact) {
    String text = sheet.at(row, header.column(column));
    if (text.isEmpty()) {
      return;
    }
    String where = sheet.place(row, header.column(column));
    Numbers.Dialled number = numbers.read(text, where);
    if (number == null) {
      return;
    }
    if (contact.voice.isEmpty()) {
      contact.voice = number.e164();
    } else if (!contact.voice.equals(number.e164()) && column == Column.PHONE) {
      doubts.add(where, Doubts.read(text), "the number found before it is called", "choose one");
    }
    if (contact.sms.isEmpty() && number.texts()) {
      contact.sms = number.e164();
    } else if (!number.texts()) {
      doubts.add(where, Doubts.read(text) + ", a landline", "for calls only", "give a mobile");
    }
  }

  private void email(Sheet sheet, Header header, int row, Contact contact) {
    String text = sheet.at(row, header.column(Column.EMAIL));
    String where = sheet.place(row, header.column(Column.EMAIL));
    if (text.isEmpty()) {
      return;
    }
    if (!text.matches("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+){1,8}")) {
      doubts.add(where, Doubts.read(text) + ", no mail address", "not used", "mend it");
    } else if (contact.email.isEmpty()) {
      contact.email = text;
    } else if (!contact.email.equalsIgnoreCase(text)) {
      doubts.add(where, Doubts.read(text), "the address found before it is used", "choose one");
    }
  }
}
