package nightbell.web.page;

import io.dropwizard.views.common.View;
import java.nio.charset.StandardCharsets;

/** A page of this package or of one below. Its template escapes every value that it shows. */
public class HtmlView extends View {
  private boolean practice;

  /** A page with this template, found from the page's own class. */
  protected HtmlView(String template) {
    super(template, StandardCharsets.UTF_8);
  }

  /** Whether the page says that no real phone rings. */
  public final boolean practice() {
    return practice;
  }

  /** The address of a file of a WebJar. */
  public final String library(String name, String file) {
    return Libraries.address(name, file);
  }

  final void sayPractice() {
    practice = true;
  }
}
