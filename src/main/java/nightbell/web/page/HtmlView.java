package nightbell.web.page;

import io.dropwizard.views.common.View;
import java.nio.charset.StandardCharsets;

/** A page of this package. Its template escapes every value that it shows. */
public class HtmlView extends View {
  HtmlView(String template) {
    super(template, StandardCharsets.UTF_8);
  }
}
