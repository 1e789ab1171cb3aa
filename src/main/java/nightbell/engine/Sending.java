package nightbell.engine;

/** A page in line: answerable ones first, then by severity, then by age. */
record Sending(Page page, Runnable work) implements Runnable, Comparable<Sending> {
  @Override
  public void run() {
    work.run();
  }

  @Override
  public int compareTo(Sending other) {
    int kind = Boolean.compare(other.page.kind().answerable(), page.kind().answerable());
    int rank = Integer.compare(page.rank(), other.page.rank());
    int age = page.queuedAt().compareTo(other.page.queuedAt());
    return kind != 0 ? kind : rank != 0 ? rank : age;
  }
}
