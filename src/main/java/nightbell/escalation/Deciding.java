package nightbell.escalation;

/** Gives each event to the part of the machine that knows what it means. */
final class Deciding implements Event.Cases {
  private final Turn turn;

  Deciding(Turn turn) {
    this.turn = turn;
  }

  @Override
  public void due() {
    new Waking(turn).due();
  }

  @Override
  public void fired(Event.Fired event) {
    new Reporting(turn).fired(event);
  }

  @Override
  public void cleared(Event.Cleared event) {
    new Reporting(turn).cleared(event);
  }

  @Override
  public void pageFailed(Event.PageFailed event) {
    new Waking(turn).failed(event);
  }

  @Override
  public void noticeFailed(Event.NoticeFailed event) {
    new Waking(turn).failed(event);
  }

  @Override
  public void optedOut(Event.OptedOut event) {
    new Waking(turn).optedOut(event);
  }

  @Override
  public void acknowledge(Event.Acknowledge event) {
    new Acknowledging(turn, event.by(), event.via()).acknowledge();
  }

  @Override
  public void escalate(Event.Escalate event) {
    new Answering(turn, event.by(), event.via()).escalate();
  }

  @Override
  public void notMine(Event.NotMine event) {
    new Disowning(turn, event.by(), event.via()).notMine();
  }

  @Override
  public void handOver(Event.HandOver event) {
    new HandingOver(turn).start(event.by(), event.via(), event.to(), event.reason());
  }

  @Override
  public void resolve(Event.Resolve event) {
    new Closing(turn).resolve(event.by(), event.via());
  }

  @Override
  public void note(Event.Note event) {
    new Answering(turn, event.by(), event.via()).note(event.text());
  }

  @Override
  public void heard(Event.Heard event) {
    new Acknowledging(turn, event.by(), Via.SMS).heard();
  }

  @Override
  public void snooze(Event.Snooze event) {
    new Answering(turn, event.by(), event.via()).snooze(event.length());
  }
}
