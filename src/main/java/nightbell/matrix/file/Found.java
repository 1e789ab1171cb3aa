package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The mistakes found so far in one text. It keeps the first few hundred, so that no file can make
 * an endless list. For one thread.
 */
final class Found {
  private static final int MOST = 200;

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();
  private int count;

  Found(String file) {
    this.file = file;
  }

  void add(String id, Place at, String what, String mend) {
    count++;
    if (count <= MOST) {
      String in = at.file() == null ? file : at.file();
      mistakes.add(new Mistake(id, in, at.line(), at.column(), what, mend));
    }
  }

  String file() {
    return file;
  }

  /** How many so far; unchanged after reading a part means that the part is sound. */
  int count() {
    return count;
  }

  /** All of them in the order of the file. */
  List<Mistake> inOrder() {
    List<Mistake> sorted = new ArrayList<>(mistakes);
    sorted.sort(
        Comparator.comparing((Mistake mistake) -> !mistake.file().equals(file))
            .thenComparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparingInt(Mistake::column));
    if (count > MOST) {
      Mistake last = sorted.get(sorted.size() - 1);
      String what = "there are " + (count - MOST) + " more mistakes";
      String mend = "mend these first";
      sorted.add(new Mistake("too-many", file, last.line(), last.column(), what, mend));
    }
    return sorted;
  }
}
