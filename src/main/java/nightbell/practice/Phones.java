package nightbell.practice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All phones by number, in the order in which they became known. To be used with the turn held. */
final class Phones {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private final Map<String, Phone> byNumber = new LinkedHashMap<>();

  static boolean isNumber(@Nullable String text) {
    return text != null && E164.matcher(text).matches();
  }

  /** The number with its plus, which addresses tend to lose. */
  static String withPlus(String number) {
    String bare = number.strip();
    return bare.startsWith("+") ? bare : "+" + bare;
  }

  Phone at(String number) {
    return byNumber.computeIfAbsent(number, Phone::new);
  }

  @Nullable Phone find(String number) {
    return byNumber.get(number);
  }

  List<Phone> all() {
    return new ArrayList<>(byNumber.values());
  }
}
