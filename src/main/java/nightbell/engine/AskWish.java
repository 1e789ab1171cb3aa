package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.engine.Ask.Purpose;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * A question that is to be put.
 *
 * @param name at most 300 characters that say what it is, for whom and when
 * @param at when it is put
 * @param until how long its answer is waited for
 * @param duty for what and when the person is on call; empty for other questions
 */
public record AskWish(
    String name,
    Purpose purpose,
    ClientId client,
    Person person,
    Channel channel,
    Instant at,
    Instant until,
    String duty) {}
