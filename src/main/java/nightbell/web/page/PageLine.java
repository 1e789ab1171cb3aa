package nightbell.web.page;

/** One page as the incident's table shows it, all in words; what has not happened is empty. */
public record PageLine(
    String id,
    String kind,
    String person,
    String channel,
    String state,
    String queued,
    String sent,
    String ended,
    String error) {}
