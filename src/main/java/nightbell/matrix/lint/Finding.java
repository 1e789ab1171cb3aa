package nightbell.matrix.lint;

/**
 * Something in a matrix that would fail or surprise a real alert.
 *
 * @param id the stable name of the kind of finding, for example {@code late-path}
 * @param subject the element of the file, for example {@code rows.R04} or {@code paths.soc-fast.1}
 * @param what what happens to a real alert because of it
 * @param example an instant at which it happens, in words
 * @param mend how to mend it
 */
public record Finding(
    String id, Level level, String subject, String what, String example, String mend) {}
