package nightbell.engine;

import nightbell.alert.IncidentNumber;

/** What the sweep has done about what it finds. No room in the queue is no loss: it comes again. */
record LiveRepairs(Committer committer, Dispatcher dispatcher) implements Sweep.Repairs {

  @Override
  public void wake(IncidentNumber incident) {
    var unused = committer.submit(new WakeUp(incident));
  }

  @Override
  public void offer(Page page) {
    dispatcher.offer(page);
  }

  @Override
  public void takeBack(Page page) {
    if (!dispatcher.holds(page.id())) {
      var unused = committer.submit(new TakeBack(page.id(), page.attempt()));
    }
  }

  @Override
  public void recordAgain() {
    dispatcher.recordAgain();
  }
}
