package nightbell.escalation;

import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Side;

/**
 * A message to one person that a decision asks for.
 *
 * @param run the side whose path ordered it, or the lead's for messages outside a path
 * @param by whom it is about, for the kinds that name someone ("acknowledged by Dana"), else empty
 * @param why the sentence that justifies it, for timeline and explain
 */
public record PageOrder(
    PageId id,
    PageKind kind,
    Side run,
    Person person,
    Channel channel,
    String address,
    int round,
    int step,
    String by,
    String why) {}
