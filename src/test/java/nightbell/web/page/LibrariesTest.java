package nightbell.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LibrariesTest {
  @Test
  void an_address_names_the_version_so_that_browsers_may_keep_it() {
    assertThat(Libraries.address("htmx.org", "dist/htmx.min.js"))
        .matches("/assets/lib/htmx\\.org/[0-9.]+/dist/htmx\\.min\\.js");
  }

  @Test
  void a_library_that_is_not_there_is_named() {
    assertThatThrownBy(() -> Libraries.address("nothing", "nothing.js"))
        .hasMessageContaining("no WebJar nothing");
  }
}
