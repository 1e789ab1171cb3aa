package nightbell.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nightbell.FreePort;

/**
 * Nightbell as a process of its own, on free ports of this machine and in a folder of the test. It
 * can be killed without warning and started again on the same data; what it prints goes to files.
 * The process is gone after {@link #close}.
 */
final class LiveProcess implements AutoCloseable {
  static final String ADMIN = "crash-admin-token";
  static final String KEY = "crash-intake-key";
  private static final Duration READY = Duration.ofSeconds(60);
  private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at \\S+\\(");

  final int port = FreePort.next();
  final int adminPort = FreePort.next();
  final Path data;
  private final Path folder;
  private final Map<String, String> variables = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private String config = Path.of("config.yml").toAbsolutePath().toString();
  private String main = "nightbell.NightbellApplication";
  private String product = classPath();
  private String more = "";
  private String limits = "";
  private Process process;
  private int starts;

  LiveProcess(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
    with("NIGHTBELL_PORT", String.valueOf(port));
    with("NIGHTBELL_ADMIN_PORT", String.valueOf(adminPort));
    with("NIGHTBELL_BIND", "127.0.0.1");
    with("NIGHTBELL_DATA", data.toString());
    with("NIGHTBELL_ADMIN_TOKEN", ADMIN);
    with("NIGHTBELL_INTAKE_KEY", KEY);
  }

  /** Sets an environment variable of later starts. */
  LiveProcess with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Adds an option of the Java machine to later starts. */
  LiveProcess option(String option) {
    options.add(option);
    return this;
  }

  /** Later starts happen in a shell that gave itself these limits first. */
  LiveProcess limited(String command) {
    limits = command;
    return this;
  }

  private List<String> limited(List<String> line) {
    if (limits.isEmpty()) {
      return line;
    }
    List<String> shell = new ArrayList<>(List.of("bash", "-c", limits + "; exec \"$@\"", "bash"));
    shell.addAll(line);
    return shell;
  }

  /** Pages go to this carrier, by text and call; no mail server is there. */
  LiveProcess paging(RecordingCarrier carrier) {
    return with("NIGHTBELL_CARRIER", "live")
        .with("TWILIO_ACCOUNT_SID", RecordingCarrier.ACCOUNT)
        .with("TWILIO_AUTH_TOKEN", RecordingCarrier.TOKEN)
        .with("TWILIO_FROM", "+43720880100")
        .with("TWILIO_API_BASE", carrier.base())
        .with("SMTP_HOST", "127.0.0.1")
        .with("SMTP_PORT", String.valueOf(FreePort.next()))
        .with("SMTP_TLS", "none")
        .with("MAIL_FROM", "nightbell@kestrel.example");
  }

  LiveProcess config(String path) {
    config = path;
    return this;
  }

  /** The configuration that the process reads. */
  String config() {
    return config;
  }

  /** Takes an option of the Java machine away again. */
  void without(String option) {
    options.remove(option);
  }

  /** The product's class path, in place of this process's own. */
  LiveProcess product(String path) {
    product = path;
    return this;
  }

  /** Later starts begin in this class, which is in this folder. */
  LiveProcess main(String name, Path classes) {
    main = name;
    more = System.getProperty("path.separator") + classes;
    return this;
  }

  /** Starts the process and returns at once. */
  LiveProcess start() {
    return start("server", config);
  }

  /** Starts another command of the product in place of the service. */
  LiveProcess start(String... arguments) {
    starts++;
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.addAll(options);
    line.addAll(List.of("-cp", product + more, main));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(limited(line));
    builder.environment().keySet().removeIf(LiveProcess::isSetting);
    builder.environment().putAll(variables);
    builder.directory(folder.toFile());
    builder.redirectOutput(file("out").toFile()).redirectError(file("err").toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Starts the process and returns when it takes alerts. */
  LiveProcess run() {
    start();
    Api api = new Api(port);
    Until.is("ready", READY, () -> !process.isAlive() || api.answers("/ping").orElse(0) == 200);
    if (!process.isAlive()) {
      throw new AssertionError("it ended by itself:\n" + err() + out());
    }
    return this;
  }

  /** Gives the process a line on its standard input; one that is gone hears nothing. */
  void tell(String line) {
    try {
      OutputStream input = process.getOutputStream();
      input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      input.flush();
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Ends the process as a power cut would: without a word. */
  void kill() {
    process.destroyForcibly();
    exit(Duration.ofSeconds(10));
  }

  /** Ends the process as an operator would, and gives its exit code. */
  int terminate(Duration limit) {
    process.destroy();
    return exit(limit);
  }

  /** Waits for the process to end, and gives its exit code. */
  int exit(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("it does not end within " + limit + ":\n" + err() + out());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isStarted() {
    return process != null;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** What the last start printed on standard output. */
  String out() {
    return text("out");
  }

  /** What the last start printed on standard error. */
  String err() {
    return text("err");
  }

  /** Whether the last start showed a stack trace anywhere. */
  boolean showsStackTrace() {
    return STACK_TRACE.matcher(out() + "\n" + err()).find();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  private Path file(String stream) {
    return folder.resolve("start-" + starts + "." + stream);
  }

  private String text(String stream) {
    try {
      return Files.readString(file(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSetting(String variable) {
    return variable.matches("(NIGHTBELL|TWILIO|SMTP|MAIL|JAVA_TOOL|JDK_JAVA)_.*");
  }

  /** What the product needs, and nothing that only tests bring themselves. */
  private static String classPath() {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(separator)))
        .filter(entry -> !entry.contains("test-classes"))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(separator));
  }
}
