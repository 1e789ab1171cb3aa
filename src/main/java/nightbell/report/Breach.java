package nightbell.report;

/** A response that missed its target. */
public record Breach(Response response, Period period, String title) {}
