package nightbell.oncall;

import java.time.Duration;

/**
 * One entry of a person's own order: this channel, so long after a step began to page the person.
 */
public record Way(Channel channel, Duration after) {}
