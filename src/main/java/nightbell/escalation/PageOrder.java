package nightbell.escalation;

import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * A message to one person that a decision asks for.
 *
 * @param by whom it is about, for the kinds that name someone ("acknowledged by Dana"), else empty
 * @param why the sentence that justifies it, for timeline and explain
 */
public record PageOrder(
    PageId id,
    PageKind kind,
    Person person,
    Channel channel,
    String address,
    int round,
    int step,
    String by,
    String why) {}
