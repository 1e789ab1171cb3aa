package nightbell.engine;

/** Remembers a number that pages do not reach until something changes. */
final class Unreached {
  private Unreached() {}

  static void remember(Work work, Page page, Fault fault) {
    remember(
        work.session(),
        new NumberFault(
            page.address(), page.channel(), fault, page.client(), page.person(), work.now()));
  }

  static void remember(Store.Session session, NumberFault found) {
    if (!found.fault().isLasting()) {
      return;
    }
    session.unreached(found);
    if (found.fault() == Fault.OPTED_OUT) {
      // As if we had heard the STOP ourselves: a bare yes is an opt-in from now on.
      session.optOut(found.address(), found.at());
    }
  }
}
