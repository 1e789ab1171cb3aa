package nightbell.ops;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody whom a starter matrix pages: by text and call on the mobile, and by mail. */
record InitPerson(String name, String mobile, String mail) {

  /** Reads {@code Dana Ruiz, +13125550101, dana@example.com}. */
  static InitPerson of(String text) {
    List<String> parts = List.of(text.split(",", -1));
    if (parts.size() != 3) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no person; write \"Dana Ruiz, +13125550101, dana@example.com\".");
    }
    return new InitPerson(parts.get(0).strip(), parts.get(1).strip(), parts.get(2).strip());
  }

  /** A name for the matrix file: small letters and digits, never empty. */
  static String slug(String text, String otherwise) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (Character.isWhitespace(c) && slug.length() > 0) {
        break;
      }
    }
    return slug.length() == 0 ? otherwise : slug.substring(0, Math.min(slug.length(), 40));
  }

  /** An id for each: the first name, with a number where one was taken before. */
  static List<String> ids(List<InitPerson> people) {
    List<String> ids = new ArrayList<>();
    for (InitPerson person : people) {
      String id = slug(person.name(), "person");
      String unique = id;
      for (int i = 2; ids.contains(unique); i++) {
        unique = id + "-" + i;
      }
      ids.add(unique);
    }
    return ids;
  }
}
