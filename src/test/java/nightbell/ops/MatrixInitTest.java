package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import net.sourceforge.argparse4j.ArgumentParsers;
import net.sourceforge.argparse4j.inf.ArgumentParserException;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.lint.Facts;
import nightbell.matrix.lint.Level;
import nightbell.matrix.lint.Lint;
import nightbell.oncall.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixInitTest {
  @TempDir Path temp;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Typed typed = new Typed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--yes",
        "--company|Bäckerei \"Süß\" & Söhne: # 1|--country|DE-BY|--zone|Europe/Berlin",
        "--company|--odd {name} ${rows} \\ % |--id|odd.1|--country|none",
        "--systems|plant|--hours|mon-sun 00:00-23:59",
        "--systems|servers,network,backup,m365,phones,erp,websites,plant,desktops",
        "--hours|tue-sat 07:30-16:00|--zone|Asia/Kolkata|--country|US-TX|--provider|Ops 24",
        "--internal|Dana Ruiz,+13125550101,d@h.example"
            + "|--internal|Dana Lee,+13125550102,l@h.example",
        "--company|...|--systems|erp",
        "--outside|A B,+16145550101,a@p.example|--outside|C D,+16145550102,c@p.example"
            + "|--outside|E F,+16145550103,e@p.example|--outside|G H,+16145550104,g@p.example",
      })
  void what_is_written_has_no_mistakes(String flags) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String flag : flags.split("\\|", -1)) {
      boolean name = flag.matches("--[a-z]+");
      if (name || arguments.isEmpty()) {
        arguments.add(flag);
      } else {
        arguments.add(arguments.remove(arguments.size() - 1) + "=" + flag);
      }
    }
    typed.there = false;
    assertThat(init(arguments.toArray(String[]::new))).as(text(err)).isZero();
    Matrix matrix = matrix();
    assertThat(matrix.unmatched()).isNotNull();
    assertThat(matrix.reviewEvery()).isNotNull();
    assertThat(matrix.schedules().values()).hasSize(2).allMatch(schedule -> schedule.secondary());
    assertThat(matrix.rows()).extracting(row -> row.gives().owner()).contains(Owner.PROVIDER);
    for (Side side : Side.values()) {
      assertThat(matrix.people().values().stream().filter(p -> p.side() == side).count())
          .isBetween(2L, 4L);
    }
  }

  /** Also where the 400 days begin or end within somebody's week. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-01-05", "2026-11-24", "2026-12-02", "2027-06-15", "2028-01-11"})
  void an_example_team_has_neither_errors_nor_warnings(String day) throws IOException {
    assertThat(init("--yes")).isZero();
    assertThat(Lint.of(matrix(), Facts.unknown(), Instant.parse(day + "T15:00:00Z")))
        .allMatch(finding -> finding.level() == Level.NOTE);
  }

  @Test
  void a_folder_that_is_not_there_is_said_so() {
    String there = temp.resolve("none").resolve("matrix.yml").toString();
    assertThat(initInto(there, "--yes")).isEqualTo(2);
    assertThat(text(err)).isEqualTo(there + " cannot be written: there is no such folder.\n");
  }

  @Test
  void a_file_that_is_there_is_kept_unless_forced() throws IOException {
    Files.writeString(file(), "mine");
    assertThat(init("--yes")).isEqualTo(2);
    assertThat(text(err)).contains("is there already; with --force");
    assertThat(Files.readString(file())).isEqualTo("mine");
    assertThat(init("--yes", "--force")).isZero();
    assertThat(matrix().client().id().value()).isEqualTo("example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--zone=Mars/Olympus",
        "--country=XX",
        "--hours=always",
        "--hours=mon-fri 17:00-08:00",
        "--hours=mon-fri 25:00-26:00",
        "--systems=server",
        "--id=two words",
        "--company=",
        "--internal=Dana Ruiz,+13125550101,dana@harlow.example",
      })
  void a_wrong_flag_is_bad_use_and_writes_nothing(String flag) {
    assertThat(init("--yes", flag)).isEqualTo(2);
    assertThat(text(err)).isNotBlank();
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_number_that_cannot_be_and_one_that_two_share_are_refused() {
    String dana = "--internal=Dana,+13125550101,d@h.example";
    assertThat(init("--yes", dana, "--internal=Lee,+1312,l@h.example")).isEqualTo(2);
    assertThat(text(err)).contains("+1312").contains("write it with + and the country");
    assertThat(init("--yes", dana, "--internal=Lee,+13125550101,l@h.example")).isEqualTo(2);
    assertThat(text(err)).contains("is that of Dana already");
  }

  @Test
  void without_a_terminal_nothing_is_asked() throws IOException {
    typed.there = false;
    assertThat(init("--company=Acme")).isZero();
    assertThat(typed.asked).isEmpty();
    assertThat(text(out)).contains("are examples: replace them");
    assertThat(matrix().client().name()).isEqualTo("Acme");
  }

  @Test
  void a_wrong_answer_is_explained_and_asked_for_again() throws IOException {
    typed.says("Acme Parts", "", "Mars", "Europe/Paris", "Nord IT", "FR", "", "servers,erp");
    typed.says("Ana Gil", "0612", "+33612345678", "ana@acme.example");
    typed.says("Bo Roy", "+33612345679", "bo", "bo@acme.example", "");
    typed.says("Cy Abel", "+33612345680", "cy@nord.example");
    typed.says("Di Mor", "+33612345681", "di@nord.example", "");
    assertThat(init()).as(text(err)).isZero();
    assertThat(typed.told).hasSize(4);
    assertThat(String.join("\n", typed.told)).contains("Mars").contains("0612").contains("\"bo\"");
    Matrix matrix = matrix();
    assertThat(matrix.client().id().value()).isEqualTo("acme");
    assertThat(matrix.client().zone().getId()).isEqualTo("Europe/Paris");
    assertThat(matrix.people().keySet())
        .extracting(p -> p.value())
        .containsExactly("ana", "bo", "cy", "di");
    assertThat(text(out)).doesNotContain("examples");
  }

  @Test
  void three_wrong_answers_are_bad_use() {
    typed.says("Acme", "", "Mars", "Venus", "Pluto");
    assertThat(init()).isEqualTo(2);
    assertThat(text(err)).contains("Nothing was written");
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_terminal_that_ends_is_bad_use() {
    typed.says("Acme");
    assertThat(init()).isEqualTo(2);
    assertThat(file()).doesNotExist();
  }

  private Path file() {
    return temp.resolve("matrix.yml");
  }

  private Matrix matrix() throws IOException {
    MatrixFile.Result result = MatrixFile.read("matrix.yml", Files.readString(file()));
    assertThat(result).isInstanceOf(MatrixFile.Read.class);
    return ((MatrixFile.Read) result).matrix();
  }

  private int init(String... flags) {
    return initInto(file().toString(), flags);
  }

  private int initInto(String file, String... flags) {
    List<String> arguments = new ArrayList<>(List.of("init", file));
    arguments.addAll(Arrays.asList(flags));
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream printErrors = new PrintStream(err, true, StandardCharsets.UTF_8);
    try {
      new MatrixInit(typed, print, printErrors).run(parse(arguments), new ObjectMapper());
      return 0;
    } catch (Exit e) {
      return e.code();
    }
  }

  private static Namespace parse(List<String> arguments) {
    var parser = ArgumentParsers.newFor("matrix").build();
    Subparser init = parser.addSubparsers().addParser("init");
    new MatrixInit(InitTerminal.real(), System.out, System.err).configure(init);
    try {
      return parser.parseArgs(arguments.toArray(String[]::new));
    } catch (ArgumentParserException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Somebody at a terminal who types these lines. */
  private static final class Typed implements InitTerminal {
    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean there = true;

    void says(String... more) {
      lines.addAll(List.of(more));
    }

    @Override
    public boolean isThere() {
      return there;
    }

    @Override
    public String ask(String prompt) {
      asked.add(prompt);
      return lines.poll();
    }

    @Override
    public void tell(String line) {
      told.add(line);
    }
  }
}
