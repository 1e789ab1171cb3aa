package nightbell.engine;

import nightbell.audit.Entry;

/** A body that could not be read: it is counted, and stands on record. */
record RejectBody(Origin origin, Entry entry) implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    work.session().append(work.now(), origin.client(), null, entry);
    work.count(origin, IntakeCount.RECEIVED, 1);
    work.count(origin, IntakeCount.REJECTED, 1);
    return true;
  }

  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return "a body of " + origin.client() + " that could not be read";
  }
}
