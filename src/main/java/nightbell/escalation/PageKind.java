package nightbell.escalation;

import java.util.List;
import nightbell.oncall.Channel;

/** What a message to a person is for. */
public enum PageKind {
  /** Asks for an answer; cancelled by an acknowledgement. */
  PAGE,
  /** Tells the other side's desk of a breach; can be answered. */
  BREACH,
  /** Asks the acknowledger whether the incident is still theirs. */
  STILL_YOURS,
  /** Tells the inform list that an incident opened. */
  INFORM,
  /** Tells a side's desk that texts do not reach one of its people any more. */
  OPTED_OUT,
  /** Tells both desks that nobody accepted a hand-over. */
  RETURNED,
  /** Tells those paged who took the incident. */
  TAKEN,
  /** Tells those paged that it is over. */
  OVER;

  /** Whether a reply to this message may act on its incident. */
  public boolean answerable() {
    return this == PAGE || this == BREACH || this == STILL_YOURS;
  }

  /** The ways that a message outside any path takes: the next one where one fails. */
  List<Channel> ways() {
    return answerable()
        ? List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL)
        : List.of(Channel.SMS, Channel.EMAIL, Channel.VOICE);
  }
}
