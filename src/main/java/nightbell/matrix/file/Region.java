package nightbell.matrix.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A country and perhaps a part of it (ISO 3166), in small letters: {@code us} and {@code tx}. */
record Region(String country, List<String> parts) {
  private static final String FORM = "[A-Za-z]{2}(-[A-Za-z0-9]{1,4}){0,3}";

  Region {
    parts = List.copyOf(parts);
  }

  /** The code in capitals, {@code US-TX}. */
  String code() {
    String all = parts.isEmpty() ? country : country + "-" + String.join("-", parts);
    return all.toUpperCase(Locale.ROOT);
  }

  static Optional<Region> of(String code) {
    if (!code.matches(FORM)) {
      return Optional.empty();
    }
    List<String> codes = List.of(code.toLowerCase(Locale.ROOT).split("-", -1));
    return Optional.of(new Region(codes.get(0), codes.subList(1, codes.size())));
  }
}
