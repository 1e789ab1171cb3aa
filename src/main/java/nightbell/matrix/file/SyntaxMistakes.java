package nightbell.matrix.file;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Turns what the YAML parser says into one mistake at the place that a person would mend. */
final class SyntaxMistakes {
  private static final String CHECK = "check the indentation, quotes and brackets here";

  private final Found found;
  private final int length;
  private final @Nullable Place open;

  /**
   * @param length the text's length in characters: a problem there means that something is open
   * @param open where the innermost list or mapping begins that was open at the problem
   */
  SyntaxMistakes(Found found, int length, @Nullable Place open) {
    this.found = found;
    this.length = length;
    this.open = open;
  }

  void add(YAMLException problem) {
    if (problem instanceof MarkedYAMLException marked) {
      add(marked);
    } else {
      found.add("syntax", Place.START, "this is not YAML: " + said(problem.getMessage()), CHECK);
    }
  }

  private void add(MarkedYAMLException marked) {
    Mark at = marked.getProblemMark();
    Mark began = marked.getContextMark();
    String context = said(marked.getContext());
    Place unended = atEnd(at) ? beginning(began) : null;
    if (unended != null) {
      String what = "what begins here never ends (" + context + ")";
      found.add("syntax", unended, what, "close it; the file may have been cut off");
      return;
    }
    Place place = at == null ? Place.START : Place.of(at);
    String what = "this is not YAML: " + said(marked.getProblem());
    found.add("syntax", place, context.isEmpty() ? what : what + ", " + context, mend(marked));
  }

  private boolean atEnd(@Nullable Mark mark) {
    return mark == null || mark.getIndex() >= length;
  }

  private @Nullable Place beginning(@Nullable Mark began) {
    return began == null || atEnd(began) ? open : Place.of(began);
  }

  private static String mend(MarkedYAMLException marked) {
    if (said(marked.getContext()).contains("alias")) {
      return "a star is written in quotes: \"*\"";
    }
    if (said(marked.getProblem()).contains("TAB")) {
      return "indent with spaces, not with a tab";
    }
    return CHECK;
  }

  private static String said(@Nullable String words) {
    return words == null ? "" : words.replaceAll("\\s+", " ").strip();
  }
}
