package nightbell.web.page;

/** One entry of an incident's timeline, all in words; {@code channel} may be empty. */
public record TimelineLine(String at, String kind, String actor, String channel, String text) {}
