package nightbell.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real Chromium for a class of stories, started once, without a window. It asks nobody for
 * anything: no download of a driver, no update, no figures sent. Each story ends by making sure
 * that no page complained. Where there is no browser the class is skipped, which is said.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final String WHY_NOT =
      "Skipped: the stories in a browser, since chromium and chromedriver are not installed.";
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--disable-extensions",
          "--hide-scrollbars",
          "--force-color-profile=srgb");

  private ChromeDriver driver;
  private Path profile;
  private Browser browser;

  /** The one window of it. */
  Browser browser() {
    return browser;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Optional<File> program = installed("chromium");
    Optional<File> control = installed("chromedriver");
    if (program.isEmpty() || control.isEmpty()) {
      System.out.println(WHY_NOT);
    }
    Assumptions.assumeTrue(program.isPresent() && control.isPresent(), WHY_NOT);
    start(program.orElseThrow(), control.orElseThrow());
  }

  /** Starts the browser; empty where there is none. */
  static Optional<Chromium> alone() throws IOException {
    Optional<File> program = installed("chromium");
    Optional<File> control = installed("chromedriver");
    if (program.isEmpty() || control.isEmpty()) {
      return Optional.empty();
    }
    Chromium chromium = new Chromium();
    chromium.start(program.get(), control.get());
    return Optional.of(chromium);
  }

  private void start(File program, File control) throws IOException {
    profile = Files.createTempDirectory("nightbell-browser");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(control)
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options(program));
    browser = new Browser(driver);
  }

  private ChromeOptions options(File program) {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable("browser", Level.ALL);
    logs.enable("performance", Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program);
    options.addArguments(FLAGS);
    options.addArguments("--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", logs);
    options.setExperimentalOption("perfLoggingPrefs", Map.of("enablePage", false));
    return options;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      System.out.println(browser.told(context.getDisplayName()));
    } else {
      browser.expectNoComplaint();
    }
    browser.leave();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  void stop() {
    if (driver != null) {
      driver.quit();
      remove(profile);
    }
  }

  private static Optional<File> installed(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst();
  }

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
