package nightbell.escalation;

import java.time.Duration;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.matrix.Ruling;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/** What can happen to an incident. */
public sealed interface Event {

  /** Gives this event to its case; a new kind of event does not compile until it has one. */
  void to(Cases cases);

  /** One method for each kind of event. */
  interface Cases {
    void due();

    void fired(Fired event);

    void cleared(Cleared event);

    void pageFailed(PageFailed event);

    void noticeFailed(NoticeFailed event);

    void optedOut(OptedOut event);

    void acknowledge(Acknowledge event);

    void escalate(Escalate event);

    void notMine(NotMine event);

    void handOver(HandOver event);

    void resolve(Resolve event);

    void note(Note event);

    void heard(Heard event);

    void snooze(Snooze event);
  }

  /** Time has passed: whatever is due by now is done. */
  record Due() implements Event {
    @Override
    public void to(Cases cases) {
      cases.due();
    }
  }

  /** The tool reports the problem again; the ruling is that of the newer alert. */
  record Fired(Alert alert, Ruling ruling, int matrixVersion, Actor by) implements Event {
    @Override
    public void to(Cases cases) {
      cases.fired(this);
    }
  }

  /** The tool says that the problem is gone. */
  record Cleared(Alert alert, Actor by) implements Event {
    @Override
    public void to(Cases cases) {
      cases.cleared(this);
    }
  }

  /**
   * A page cannot succeed any more, or nobody knows whether it did.
   *
   * @param down whether it failed because no carrier of its channel works
   */
  record PageFailed(PageId page, String why, boolean down) implements Event {
    public PageFailed(PageId page, String why) {
      this(page, why, false);
    }

    @Override
    public void to(Cases cases) {
      cases.pageFailed(this);
    }
  }

  /** A message outside any path cannot reach its person by this channel. */
  record NoticeFailed(PageKind kind, PersonId person, Channel channel) implements Event {
    @Override
    public void to(Cases cases) {
      cases.noticeFailed(this);
    }
  }

  /** A person wants no more texts: these, which are with the carrier, cannot be counted on. */
  record OptedOut(Actor by, List<PageId> texts) implements Event {
    public OptedOut {
      texts = List.copyOf(texts);
    }

    @Override
    public void to(Cases cases) {
      cases.optedOut(this);
    }
  }

  /** Someone acknowledges: a person, the admin token, or the tool where a person did. */
  record Acknowledge(Actor by, Via via) implements Event {
    @Override
    public void to(Cases cases) {
      cases.acknowledge(this);
    }
  }

  /** A person wants the next step now. */
  record Escalate(Actor by, Via via) implements Event {
    @Override
    public void to(Cases cases) {
      cases.escalate(this);
    }
  }

  /** A person says that it is not theirs. */
  record NotMine(Actor by, Via via) implements Event {
    @Override
    public void to(Cases cases) {
      cases.notMine(this);
    }
  }

  /** The owner gives it to the other side; the reason may be empty. */
  record HandOver(Actor by, Via via, Side to, String reason) implements Event {
    @Override
    public void to(Cases cases) {
      cases.handOver(this);
    }
  }

  /** A person says that it is over. */
  record Resolve(Actor by, Via via) implements Event {
    @Override
    public void to(Cases cases) {
      cases.resolve(this);
    }
  }

  /** A person leaves a note. */
  record Note(Actor by, Via via, String text) implements Event {
    @Override
    public void to(Cases cases) {
      cases.note(this);
    }
  }

  /** A person said something that changes nothing; but if it is theirs, they are still there. */
  record Heard(Actor by) implements Event {
    @Override
    public void to(Cases cases) {
      cases.heard(this);
    }
  }

  /** A person quiets it for a while, 30 minutes to 24 hours; then its path starts again. */
  record Snooze(Actor by, Via via, Duration length) implements Event {
    @Override
    public void to(Cases cases) {
      cases.snooze(this);
    }
  }
}
