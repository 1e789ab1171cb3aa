package nightbell.web.page;

/**
 * One number or address of a person, and what is known of it.
 *
 * @param id the person's
 * @param address masked
 * @param proof when it last answered and how, or that it never did
 * @param test what became of the last test page, or empty
 * @param state {@code proven}, {@code unproven} or {@code silent}: the last test was not answered
 */
public record ReachLine(
    String id,
    String person,
    String channel,
    String address,
    String proof,
    String test,
    String state) {}
