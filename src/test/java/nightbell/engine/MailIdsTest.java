package nightbell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nightbell.escalation.PageId;
import org.junit.jupiter.api.Test;

/** Names of mails: found again wherever they stand, and only if we signed them. */
class MailIdsTest {
  private static final PageId PAGE = new PageId("412-7");
  private final MailIds ids = new MailIds("ours");

  @Test
  void a_name_is_found_in_ids_addresses_and_among_others() {
    String id = ids.page(PAGE, 2, "pager.example");
    assertThat(id).matches("<nb\\.412-7\\.2\\.[0-9a-f]{24}@pager\\.example>");
    assertThat(ids.find("<nb.incident.412@x> " + id)).contains(PAGE);
    assertThat(ids.find("bell+" + ids.name(PAGE, 1) + "@pager.example")).contains(PAGE);
    assertThat(ids.find("<nb.1-1.1.0123456789abcdef01234567@x> " + id)).contains(PAGE);
  }

  @Test
  void another_page_attempt_or_secret_does_not_fit_the_signature() {
    String name = ids.name(PAGE, 2);
    assertThat(ids.find(name.replace("412-7", "412-8"))).isEmpty();
    assertThat(ids.find(name.replace(".2.", ".3."))).isEmpty();
    assertThat(new MailIds("theirs").find(name)).isEmpty();
    assertThat(ids.find("nb.412-7.2.")).isEmpty();
    assertThat(ids).asString().doesNotContain("ours");
  }
}
