package nightbell.ops;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * {@code matrix init FILE}: writes a commented starter matrix for a small team. Asks on a terminal
 * for what the arguments do not say; without one it takes examples and never waits. Every answer is
 * checked by the reader of matrices, so that what is written has no mistakes. Never overwrites a
 * file unasked.
 */
final class MatrixInit implements MatrixTask {
  private final InitTerminal terminal;
  private final PrintStream out;
  private final PrintStream err;

  MatrixInit(InitTerminal terminal, PrintStream out, PrintStream err) {
    this.terminal = terminal;
    this.out = out;
    this.err = err;
  }

  @Override
  public String name() {
    return "init";
  }

  @Override
  public String help() {
    return "write a commented starter matrix for a small team";
  }

  @Override
  public void configure(Subparser init) {
    init.description(
        "Writes a commented matrix for a small team: two to four people on each side, the usual"
            + " systems, day and night. Asks for what is not given; with --yes, or without a"
            + " terminal, it takes examples instead.");
    init.epilog(
        "example: matrix init matrix.yml --company \"Harlow Parts\" --zone America/Chicago"
            + " --provider Brightwater --country US --systems servers,network,erp. Exits 0, or 2 if"
            + " an answer is wrong or FILE is there already.");
    init.addArgument("file")
        .nargs("?")
        .setDefault("matrix.yml")
        .metavar("FILE")
        .help("what to write (default matrix.yml)");
    option(init, "--company", "NAME", "the company that is served");
    option(init, "--id", "ID", "its short name in addresses (default: from its name)");
    option(init, "--zone", "ZONE", "its time zone, as America/Chicago");
    option(init, "--provider", "NAME", "the provider that shares the work");
    option(init, "--country", "CODE", "whose public holidays it keeps, as US or DE-BY; or none");
    option(init, "--hours", "HOURS", "its business hours, as \"mon-fri 08:00-17:00\"");
    option(init, "--systems", "LIST", "some of " + InitSystem.known());
    for (Side side : Side.values()) {
      String name = side == Side.INTERNAL ? "--internal" : "--outside";
      init.addArgument(name)
          .action(Arguments.append())
          .metavar("PERSON")
          .help(
              "somebody on the "
                  + (side == Side.INTERNAL ? "company's" : "provider's")
                  + " side, as \"Dana Ruiz, +13125550101, dana@example.com\"; two to four times");
    }
    init.addArgument("--yes").action(Arguments.storeTrue()).help("ask nothing");
    init.addArgument("--force").action(Arguments.storeTrue()).help("overwrite FILE");
  }

  @Override
  public void run(Namespace given, ObjectMapper json) {
    String file = given.getString("file");
    boolean force = given.getBoolean("force");
    if (!force && Files.exists(Path.of(file))) {
      throw badUse(exists(file));
    }
    InitAnswers answers = new InitAnswers();
    for (InitQuestion question : InitQuestion.ALL) {
      String value = given.getString(question.option());
      if (value != null) {
        take(answers, changed -> question.answer(changed, value));
      }
    }
    people(answers, Side.INTERNAL, given.getList("internal"));
    people(answers, Side.PROVIDER, given.getList("outside"));
    if (!given.getBoolean("yes") && terminal.isThere()) {
      if (!new InitInterview(terminal, answers).ask(given)) {
        throw badUse("Nothing was written: without a valid answer there can be no matrix.");
      }
    }
    write(file, InitText.of(answers), force);
    out.println(file + " is written. Look at it with: matrix check " + file);
    if (answers.hasExamples()) {
      out.println("Some of its people are examples: replace them before anybody relies on it.");
    }
  }

  private void people(InitAnswers answers, Side side, @Nullable List<String> given) {
    if (given == null) {
      return;
    }
    if (given.size() < InitAnswers.FEWEST || given.size() > InitAnswers.MOST) {
      throw badUse(
          "Name two to four people for each side, or none: this names " + given.size() + ".");
    }
    for (int i = 0; i < given.size(); i++) {
      int place = i;
      take(answers, changed -> changed.put(side, place, InitPerson.of(given.get(place))));
    }
  }

  private void take(InitAnswers answers, Consumer<InitAnswers> change) {
    String mistake = InitInterview.mistake(answers, change);
    if (mistake != null) {
      throw badUse(mistake);
    }
    change.accept(answers);
  }

  private void write(String file, String text, boolean force) {
    OpenOption how = force ? StandardOpenOption.CREATE : StandardOpenOption.CREATE_NEW;
    try {
      Files.writeString(
          Path.of(file), text, how, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (FileAlreadyExistsException e) {
      throw badUse(exists(file));
    } catch (NoSuchFileException e) {
      throw badUse(file + " cannot be written: there is no such folder.");
    } catch (IOException e) {
      throw badUse(file + " cannot be written: " + e.getMessage() + ".");
    }
  }

  private static String exists(String file) {
    return file + " is there already; with --force it is overwritten.";
  }

  private Exit badUse(String why) {
    err.println(why);
    return new Exit(Exit.BAD_USE);
  }

  private static void option(Subparser init, String name, String what, String help) {
    init.addArgument(name).metavar(what).help(help);
  }
}
