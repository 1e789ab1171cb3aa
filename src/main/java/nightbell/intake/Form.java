package nightbell.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Forms as tools send them. Some do not encode their values: a piece after {@code &} that does not
 * begin with a key belongs to the value before it, and in a form that holds a plain space no sign
 * stands for another.
 */
final class Form {
  private static final Pattern KEY = Pattern.compile("\\s*+[A-Za-z_][\\w.\\-\\[\\]]*+\\s*+");
  private static final int LONGEST_KEY = 200;

  private Form() {}

  static Map<String, String> read(String text) {
    boolean plain = text.strip().indexOf(' ') >= 0;
    Map<String, StringBuilder> raw = new LinkedHashMap<>();
    StringBuilder last = new StringBuilder();
    for (String piece : text.split("&", -1)) {
      int equals = piece.indexOf('=');
      String name = equals < 0 ? "" : piece.substring(0, equals);
      String key = plain || equals > LONGEST_KEY ? name : decoded(name);
      if (equals > 0 && equals <= LONGEST_KEY && KEY.matcher(key).matches()) {
        last = new StringBuilder(piece.substring(equals + 1));
        raw.putIfAbsent(key.strip(), last);
      } else {
        last.append('&').append(piece);
      }
    }
    Map<String, String> form = new LinkedHashMap<>();
    raw.forEach(
        (key, value) -> form.put(key, plain ? value.toString() : decoded(value.toString())));
    return form;
  }

  /** The fields of a body of the type multipart/form-data, by the boundary that it begins with. */
  static Map<String, String> parts(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    int end = body.indexOf('\n');
    String boundary = end < 0 ? "" : body.substring(0, end).strip();
    if (boundary.length() < 3) {
      return form;
    }
    for (int from = boundary.length(); from < body.length(); ) {
      int next = body.indexOf(boundary, from);
      String part = body.substring(from, next < 0 ? body.length() : next).replace("\r\n", "\n");
      int head = part.indexOf("\n\n");
      int name = part.indexOf(" name=\"");
      int close = name < 0 ? -1 : part.indexOf('"', name + 7);
      if (head > 0 && close > 0 && close < head) {
        form.putIfAbsent(part.substring(name + 7, close), part.substring(head + 2).strip());
      }
      from = next < 0 ? body.length() : next + boundary.length();
    }
    return form;
  }

  private static String decoded(String text) {
    byte[] signs = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(signs.length);
    int at = 0;
    while (at < signs.length) {
      boolean room = signs[at] == '%' && at + 2 < signs.length;
      int high = room ? Character.digit(signs[at + 1], 16) : -1;
      int low = room ? Character.digit(signs[at + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        at += 3;
      } else {
        bytes.write(signs[at] == '+' ? ' ' : signs[at]);
        at++;
      }
    }
    return JsonText.decode(bytes.toByteArray());
  }
}
