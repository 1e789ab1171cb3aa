package nightbell.web.page;

/** A named value on a page. */
public record Fact(String name, String value) {}
