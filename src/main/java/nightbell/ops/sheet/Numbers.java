package nightbell.ops.sheet;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people write them into spreadsheets, made E.164. */
final class Numbers {
  private final @Nullable String country;
  private final Doubts doubts;

  Numbers(@Nullable String country, Doubts doubts) {
    this.country = country;
    this.doubts = doubts;
  }

  /** A number and whether it can be sent texts, as far as its form tells. */
  record Dialled(String e164, boolean texts) {}

  /** The number of a cell, or null with a doubt told. */
  @Nullable Dialled read(String text, String where) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    boolean hasCountry = text.startsWith("+") || text.startsWith("00");
    String dialled = text.startsWith("00") ? "+" + text.substring(2) : text;
    if (!hasCountry && country == null) {
      told(where, text, "write it with + and the country, or import again with --country");
      return null;
    }
    try {
      PhoneNumber number = util.parse(dialled, country);
      if (util.isPossibleNumber(number)) {
        if (number.hasExtension()) {
          doubts.add(
              where,
              Doubts.read(text),
              "the extension was left out",
              "give a number that rings the person directly");
        }
        boolean landline = util.getNumberType(number) == PhoneNumberType.FIXED_LINE;
        return new Dialled(util.format(number, PhoneNumberFormat.E164), !landline);
      }
    } catch (NumberParseException e) {
      told(where, text, "write it like +13125550101");
      return null;
    }
    told(where, text, "it is too long or too short for its country");
    return null;
  }

  private void told(String where, String text, String mend) {
    doubts.add(where, Doubts.read(text), "no number was written", mend);
  }
}
