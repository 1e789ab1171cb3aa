package nightbell.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java source with its comments and the contents of its strings taken out, lines kept: enough to
 * count the lines of methods and to look for names, without a parser.
 */
final class JavaText {
  private static final Pattern NOISE =
      Pattern.compile(
          "\"\"\"(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"\"\"" // text blocks
              + "|\"(?:\\\\.|[^\"\\\\\n])*\"" // strings
              + "|'(?:\\\\.|[^'\\\\\n])+'" // characters
              + "|//[^\n]*"
              + "|/\\*.*?\\*/",
          Pattern.DOTALL);
  private static final Pattern LINE_BREAK = Pattern.compile("[^\n]");
  private static final Pattern METHOD =
      Pattern.compile("([\\w$]+)\\s*\\([^{};]*\\)\\s*(?:throws\\s+[^{}]+)?$");
  private static final Pattern NO_METHOD =
      Pattern.compile(
          "(?:^|\\W)(?:if|for|while|switch|catch|try|synchronized|new|return|record|case)\\W"
              + "|->\\s*$|=");
  private static final Pattern TYPE =
      Pattern.compile("(?:^|\\s)(?:class|interface|record|enum)\\s+([A-Z]\\w*)");

  private final String code;

  JavaText(String source) {
    this.code =
        NOISE
            .matcher(source)
            .replaceAll(found -> "\"\"" + LINE_BREAK.matcher(found.group()).replaceAll(""));
  }

  /** The code without comments and without what stands in strings. */
  String code() {
    return code;
  }

  /** The names of all types declared in it. */
  List<String> types() {
    return TYPE.matcher(code).results().map(found -> found.group(1)).toList();
  }

  /** The methods with bodies, each with its length in lines, by counting braces. */
  List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    Deque<Method> open = new ArrayDeque<>();
    int line = 1;
    int start = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '\n') {
        line++;
      } else if (c == '{') {
        open.push(new Method(name(code.substring(start, i).strip()), line));
        start = i + 1;
      } else if (c == '}' && !open.isEmpty()) {
        Method closed = open.pop();
        if (!closed.name().isEmpty()) {
          methods.add(new Method(closed.name(), line - closed.lines() + 1));
        }
        start = i + 1;
      } else if (c == ';') {
        start = i + 1;
      }
    }
    return methods;
  }

  private static String name(String header) {
    Matcher method = METHOD.matcher(header);
    return method.find() && !NO_METHOD.matcher(header).find() ? method.group(1) : "";
  }

  /** A method and how many lines its body has. */
  record Method(String name, int lines) {}
}
