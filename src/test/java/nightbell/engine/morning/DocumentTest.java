package nightbell.engine.morning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nightbell.engine.morning.Document.Section;
import org.junit.jupiter.api.Test;

/** What people wrote stays text, whatever it looks like. */
class DocumentTest {
  @Test
  void sections_become_headings_and_lists() {
    Document document =
        new Document("Review", List.of(new Section("Cause", "A fuse.", List.of("one", "two"))));

    assertThat(document.markdown()).isEqualTo("# Review\n\n## Cause\n\nA fuse.\n\n- one\n- two\n");
  }

  @Test
  void marks_in_what_people_wrote_are_no_marks() {
    Document document =
        new Document(
            "<b> & *x*",
            List.of(new Section("# h", "", List.of("[a](b)", "1. x", "two\n# lines", "- dash"))));

    assertThat(document.markdown())
        .isEqualTo(
            """
            # &lt;b> &amp; \\*x\\*

            ## \\# h

            - \\[a\\](b)
            - 1\\. x
            - two # lines
            - \\- dash
            """);
  }
}
