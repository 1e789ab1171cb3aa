package nightbell.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes README's pictures from a simulated week; {@code scripts/screenshots} runs it. */
final class Screenshots {
  private final Path folder;
  private final Evening evening;
  private final Chromium chromium;

  private Screenshots(Path folder, Evening evening, Chromium chromium) {
    this.folder = folder;
    this.evening = evening;
    this.chromium = chromium;
  }

  /** Takes the folder that the pictures go into. */
  public static void main(String[] args) throws IOException {
    Chromium chromium = Chromium.alone().orElse(null);
    if (chromium == null) {
      System.err.println("Neither chromium nor chromedriver: install both to make pictures.");
      System.exit(2);
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    try (Evening evening = Evening.week(Files.createTempDirectory("nightbell-week"))) {
      Week.livedThrough(evening);
      new Screenshots(folder, evening, chromium).all();
    } finally {
      chromium.stop();
    }
    System.exit(0);
  }

  private void all() {
    Browser browser = evening.signedIn(chromium).see("Sign out");
    browser.size(1280, 860);
    take(browser.open("/"), "tonight");
    take(browser.open("/matrix/harlow"), "matrix");
    take(browser.open("/matrix/harlow/coverage"), "coverage");
    String text = "The matrix as text";
    browser.open("/matrix/harlow/edit");
    browser.paste(text, browser.valueOf(text).replace("accountable: lee, ", "accountable: leo, "));
    take(browser.click("Check").see("1 error").click("Line 71"), "edit");
    browser.narrow();
    int last = evening.get("/api/v1/incidents").at("/items/0/number").asInt();
    take(browser.open("/incidents/" + last), "incident");
    take(browser.dark(true), "incident-at-night");
  }

  private void take(Browser browser, String name) {
    try {
      Files.write(folder.resolve(name + ".png"), browser.picture());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
