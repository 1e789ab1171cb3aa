package nightbell.matrix.file;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers in E.164 and mail addresses. */
final class Contacts {
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[\\d ().-]{5,30}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,12}"
              + "[A-Za-z][A-Za-z0-9-]{0,61}");
  private static final String LIKE = "write it with + and the country: \"+13125550101\"";

  private static final String NO_COUNTRY = "has a country code that does not exist";

  private Contacts() {}

  /** A number that is quoted, in E.164, and of a length that its country has. */
  static @Nullable String phone(Value value) {
    String number = value.text();
    if (number == null) {
      return null;
    }
    if (value.node() instanceof Node.Text text
        && !text.quoted()
        && NUMBER.matcher(number).matches()) {
      String what = value.called() + " is not in quotes: YAML may make a number of " + number;
      value.mistake("phone", what, E164.matcher(number).matches() ? quote(number) : LIKE);
      return null;
    }
    String wrong = E164.matcher(number).matches() ? impossible(number) : "is not E.164";
    if (wrong != null) {
      value.mistake(
          "no-channel", value.called() + ", " + Words.quoted(number) + ", " + wrong, LIKE);
      return null;
    }
    return number;
  }

  private static String quote(String number) {
    return "write \"" + number + '"';
  }

  private static @Nullable String impossible(String number) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    ValidationResult result;
    try {
      result = numbers.isPossibleNumberWithReason(numbers.parse(number, null));
    } catch (NumberParseException unparsable) {
      return unparsable.getErrorType() == ErrorType.INVALID_COUNTRY_CODE
          ? NO_COUNTRY
          : "is no phone number";
    }
    return switch (result) {
      case IS_POSSIBLE -> null;
      case TOO_SHORT -> "is too short for its country";
      case TOO_LONG -> "is too long for its country";
      case INVALID_COUNTRY_CODE -> NO_COUNTRY;
      case IS_POSSIBLE_LOCAL_ONLY -> "lacks its area code";
      case INVALID_LENGTH -> "has a length that its country does not use";
    };
  }

  /** An address of the usual shape; whether it exists only a mail can tell. */
  static @Nullable String email(Value value) {
    String address = value.text();
    if (address == null) {
      return null;
    }
    // The length comes first: the pattern's groups recurse for each label.
    if (address.length() > 254 || !EMAIL.matcher(address).matches()) {
      String what = value.called() + " is " + Words.quoted(address) + ", which is no mail address";
      value.mistake("no-channel", what, "write it like dana@example.com");
      return null;
    }
    return address;
  }
}
