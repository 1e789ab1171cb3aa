package nightbell.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Looks for what shuts out people with a screen reader, a keyboard, or weak eyes. */
final class Axe {
  private static final String SCRIPT = script();
  private static final String ASK =
      """
      const done = arguments[arguments.length - 1];
      const wish = {preload: false};
      if (arguments[0]) {
        wish.runOnly = ['color-contrast'];
      }
      axe.run(document, wish).then(
        result => done(result.violations
          .filter(fault => fault.impact === 'serious' || fault.impact === 'critical')
          .map(fault => `${fault.id}: ${fault.help}: `
            + fault.nodes.slice(0, 3)
              .map(node => `${node.target} ${node.failureSummary}`).join(' | '))),
        error => done([String(error)]));
      """;

  private Axe() {}

  /** The serious and critical faults of the page that is shown. */
  static List<String> faults(Browser browser, boolean coloursOnly) {
    if (Boolean.FALSE.equals(browser.run("return 'axe' in window"))) {
      browser.run(SCRIPT);
    }
    List<String> faults = browser.later(ASK, coloursOnly);
    return faults.stream().map(fault -> browser.place() + ": " + fault).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
