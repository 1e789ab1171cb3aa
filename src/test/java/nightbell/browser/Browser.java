package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * What a person does at a screen, in the words of a story: links and buttons by what they say,
 * fields by their label. Everything waits until it can be done, and fails when that takes too long.
 */
final class Browser {
  private static final long LIMIT = 10_000_000_000L;
  private static final String CONTROLS =
      "//*[self::a or self::button or self::summary or @role='button']";

  /** A date without arguments is told by a clock that was set. */
  private static final String CLOCK =
      """
      {
        const Machine = Date;
        const ahead = %d - Machine.now();
        globalThis.Date = class Date extends Machine {
          constructor(...parts) {
            super(...(parts.length === 0 ? [Machine.now() + ahead] : parts));
          }
          static now() {
            return Machine.now() + ahead;
          }
        };
      }
      """;

  private final ChromeDriver driver;
  private final Complaints complaints;
  private String home = "";
  private Object script;

  Browser(ChromeDriver driver) {
    this.driver = driver;
    this.complaints = new Complaints(driver);
    wide();
  }

  /** From now on the service at this port is meant. */
  Browser of(int port) {
    home = "http://127.0.0.1:" + port;
    return this;
  }

  /** From now on pages think that it is this time, as the service does. */
  Browser clock(Instant now) {
    if (script != null) {
      driver.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
    }
    Map<String, Object> given = Map.of("source", CLOCK.formatted(now.toEpochMilli()));
    script =
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", given).get("identifier");
    return this;
  }

  Browser open(String path) {
    driver.get(home + path);
    return this;
  }

  /** A phone, held upright. */
  Browser narrow() {
    return size(390, 844);
  }

  /** A desk's screen. */
  Browser wide() {
    return size(1280, 900);
  }

  Browser size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    return this;
  }

  Browser dark(boolean dark) {
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    return this;
  }

  /** Clicks the link or button that says this. */
  Browser click(String words) {
    return on(control(words), WebElement::click);
  }

  /** Clicks what a selector finds. */
  Browser clickAt(String css) {
    return on(By.cssSelector(css), WebElement::click);
  }

  /** Types into the field with this label, in place of what stands there. */
  Browser fill(String label, String text) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Types the same into every empty field whose label begins so and that must be filled in. */
  Browser fillAll(String label, String text) {
    driver.findElements(By.cssSelector("input:required")).stream()
        .filter(field -> String.valueOf(field.getAccessibleName()).startsWith(label))
        .filter(field -> String.valueOf(field.getDomProperty("value")).isEmpty())
        .forEach(field -> field.sendKeys(text));
    return this;
  }

  /** The words that are marked in the field that is being typed in. */
  String selected() {
    return String.valueOf(
        driver.executeScript(
            "const at = document.activeElement;"
                + "return at.value.substring(at.selectionStart, at.selectionEnd)"));
  }

  /** As {@link #fill}, for long texts, which are not typed letter by letter. */
  Browser paste(String label, String text) {
    driver.executeScript(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
        field(label),
        text);
    return this;
  }

  /** Chooses the option that says this, in the field with this label. */
  Browser choose(String label, String option) {
    WebElement field = field(label);
    field
        .findElement(By.xpath(".//option[contains(normalize-space(), \"" + option + "\")]"))
        .click();
    return this;
  }

  /** What stands in the field with this label. */
  String valueOf(String label) {
    return Objects.requireNonNullElse(field(label).getDomProperty("value"), "");
  }

  Browser drag(String fromCss, String toCss) {
    WebElement from = await("something at " + fromCss, () -> first(By.cssSelector(fromCss)));
    WebElement to = await("something at " + toCss, () -> first(By.cssSelector(toCss)));
    new Actions(driver)
        .moveToElement(from)
        .clickAndHold()
        .moveToElement(to, 1, 1)
        .moveToElement(to)
        .release()
        .perform();
    return this;
  }

  Browser press(Keys... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Waits until the page says all this. */
  Browser see(String... words) {
    for (String each : words) {
      await("\"" + each + "\" on the page", () -> text().contains(each) ? each : null);
    }
    return this;
  }

  Browser dontSee(String... words) {
    assertThat(text()).doesNotContain(words);
    return this;
  }

  /** What the page says now, without markup. */
  String text() {
    String text = (String) driver.executeScript("return document.body?.innerText ?? ''");
    return Objects.requireNonNullElse(text, "").replace('\u00a0', ' ');
  }

  /** The address without the service's own part. */
  String place() {
    return Objects.requireNonNull(driver.getCurrentUrl()).replace(home, "");
  }

  Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** What a script gives that calls its last argument when it is done. */
  List<String> later(String script, Object... values) {
    List<?> given = (List<?>) Objects.requireNonNull(driver.executeAsyncScript(script, values));
    return given.stream().map(String::valueOf).toList();
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Fails if a page complained: an error, a breach of its policy, a request to anybody else. */
  void expectNoComplaint() {
    assertThat(complaints.take(home)).as("complaints of the pages").isEmpty();
  }

  /** What there is to know where a story has failed. */
  String told(String story) {
    return story + " ended at " + place() + " with\n" + text() + "\n" + complaints.take(home);
  }

  /** Is nobody to the service from now on. */
  Browser stranger() {
    driver.manage().deleteAllCookies();
    return this;
  }

  /** Goes nowhere, at a desk and by day. */
  void leave() {
    driver.get("about:blank");
    wide().dark(false);
  }

  private WebElement field(String label) {
    String quoted = "\"" + label + "\"";
    By labels = By.xpath("//label[starts-with(normalize-space(), " + quoted + ")]");
    return await(
        "a field " + label,
        () -> {
          WebElement named = first(By.cssSelector("[aria-label=" + quoted + "]"));
          WebElement known = first(labels);
          return named != null || known == null
              ? named
              : (WebElement) driver.executeScript("return arguments[0].control", known);
        });
  }

  private static By control(String words) {
    String quoted = "\"" + words + "\"";
    String says = "[normalize-space()=" + quoted + " or @aria-label=" + quoted + "]";
    return By.xpath(CONTROLS + says);
  }

  private Browser on(By by, Consumer<WebElement> act) {
    await(
        by.toString(),
        () -> {
          WebElement found = first(by);
          if (found != null) {
            act.accept(found);
          }
          return found;
        });
    return this;
  }

  private WebElement first(By by) {
    return driver.findElements(by).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  private <T> T await(String what, Supplier<T> look) {
    long end = System.nanoTime() + LIMIT;
    WebDriverException last = null;
    while (System.nanoTime() < end) {
      try {
        T found = look.get();
        if (found != null) {
          return found;
        }
      } catch (StaleElementReferenceException e) {
        last = e;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("There is no " + what + " at " + place() + ":\n" + text(), last);
  }
}
