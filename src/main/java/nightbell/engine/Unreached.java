package nightbell.engine;

/** Remembers a number that pages do not reach until something changes. */
final class Unreached {
  private Unreached() {}

  static void remember(Work work, Page page, Fault fault) {
    if (!fault.isLasting()) {
      return;
    }
    work.session()
        .unreached(
            new NumberFault(
                page.address(), page.channel(), fault, page.client(), page.person(), work.now()));
    if (fault == Fault.OPTED_OUT) {
      // As if we had heard the STOP ourselves: a bare yes is an opt-in from now on.
      work.session().optOut(page.address(), work.now());
    }
  }
}
