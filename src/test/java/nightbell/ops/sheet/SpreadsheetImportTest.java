package nightbell.ops.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nightbell.matrix.Matrix;
import nightbell.matrix.Owner;
import nightbell.matrix.Row;
import nightbell.matrix.file.MatrixFile;
import nightbell.ops.sheet.SpreadsheetImport.Imported;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetImportTest {
  private static final Given KNOWN =
      new Given(
          "quarry", "Quarryside", "Europe/Stockholm", "GB", "Quarry IT", "Hilltop", "07:00-16:00");
  private static final String[] HEADS = {"System", "Owner", "Accountable"};

  @TempDir Path temp;

  @Test
  void every_doubtful_cell_of_a_csv_is_told_and_the_draft_reads() throws Exception {
    Imported draft = SpreadsheetImport.read(resource("/sheet/quarry.csv"), Given.NOTHING);
    matrix(draft);
    assertThat(told(draft))
        .anyMatch(line -> line.startsWith("quarry.csv!L3: column \"Tool\" is not known"))
        .anyMatch(line -> line.startsWith("quarry.csv!A1: read \"Quarryside Foods"))
        .anyMatch(line -> line.startsWith("quarry.csv!D5, quarry.csv!D9: blank, so no owner after"))
        .anyMatch(line -> line.contains("C7: read \"MSP/IT\", which is both sides; joint"))
        .anyMatch(line -> line.contains("C8: read \"Somebody\", which names neither side"))
        .anyMatch(line -> line.contains("G6: read \"Sev X\"") && line.contains("soon"))
        .anyMatch(line -> line.contains("H8: read \"20 min\" for P1; 15m holds"))
        .anyMatch(line -> line.contains("J6: read \"0171 555 0100\"; no number was written"))
        .anyMatch(line -> line.contains("A9: the same system, category and hours as"));
  }

  @Test
  void the_draft_says_what_the_cells_say() throws Exception {
    Matrix matrix = matrix(SpreadsheetImport.read(resource("/sheet/quarry.csv"), KNOWN));
    assertThat(matrix.client().name()).isEqualTo("Quarryside");
    assertThat(matrix.systems().values().stream().map(system -> system.name()))
        .containsExactly("Mail server", "Payroll", "Firewall", "Backups", "Cold store");
    assertThat(matrix.people().values().stream().map(person -> person.voice()))
        .containsExactly("+46701234567", "+441715550100");
    assertThat(matrix.rows().stream().map(SpreadsheetImportTest::words))
        .containsExactly(
            "mail-server BUSINESS INTERNAL nora",
            "mail-server AFTER_HOURS PROVIDER ed",
            "payroll BUSINESS INTERNAL nora",
            "firewall null PROVIDER ed",
            "backups BUSINESS JOINT ed",
            "backups AFTER_HOURS PROVIDER ed",
            "cold-store AFTER_HOURS PROVIDER ed");
  }

  @Test
  void a_workbook_with_merged_cells_raci_letters_and_a_sheet_of_contacts_reads() throws Exception {
    Path file = temp.resolve("raci.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet raci = workbook.newWorksheet("RACI");
      row(raci, 0, "Area", "Task", "Quarry IT (RACI)", "Hilltop (RACI)", "Review notes");
      row(raci, 1, "Servers", "Patching", "I", "R/A", "");
      row(raci, 2, "", "Restore tests", "A", "R", "look");
      row(raci, 3, "ERP", "", "R, A", "C", "");
      raci.range(1, 0, 2, 0).merge();
      Worksheet people = workbook.newWorksheet("Contacts");
      row(people, 0, "NAME", "Company", "Job title", "Mobile", "E-Mail");
      row(people, 1, "Tove Ek", "Quarry IT", "IT manager", "+46701112233", "tove@quarry.example");
      row(people, 2, "Sam Reed", "Hilltop", "NOC lead", "", "sam@hilltop.example");
      people.value(2, 3, 7700900123L);
      row(workbook.newWorksheet("Ideas"), 0, "nothing", "to", "see");
    }
    Imported draft = SpreadsheetImport.read(file, KNOWN);
    Matrix matrix = matrix(draft);
    assertThat(matrix.rows().stream().map(SpreadsheetImportTest::words))
        .containsExactly(
            "servers null PROVIDER sam", "servers null PROVIDER sam", "erp null INTERNAL tove");
    assertThat(matrix.rows().get(0).gives().inform()).hasToString("[tove]");
    assertThat(matrix.people().values().stream().map(person -> person.sms()))
        .containsExactly("+46701112233", "+447700900123");
    assertThat(told(draft))
        .noneMatch(line -> line.contains("RACI!A3: blank"))
        .anyMatch(line -> line.startsWith("RACI!E1: column \"Review notes\""))
        .anyMatch(line -> line.contains("RACI!D4: consulted has no counterpart"))
        .anyMatch(line -> line.startsWith("RACI!C3: read \"internal A, provider R\""))
        .anyMatch(line -> line.startsWith("sheet Ideas:"));
  }

  @Test
  void a_row_may_say_itself_when_it_holds() throws Exception {
    String text =
        """
        System,Hours,Responsible,Accountable
        ERP,Business hours,IT,Tove Ek
        ERP,After hours,MSP,Sam Reed
        Wi-Fi,24x7,MSP,Sam Reed
        Mail,Full moon,MSP,Sam Reed
        """;
    Imported draft = SpreadsheetImport.read(file("hours.csv", text), Given.NOTHING);
    assertThat(draft.yaml())
        .contains("[\"erp\"], categories: [\"*\"], when: business, owner: internal")
        .contains("[\"erp\"], categories: [\"*\"], when: after_hours, owner: provider")
        .contains("[\"wi-fi\"], categories: [\"*\"], owner: provider")
        .contains("[\"mail\"], categories: [\"*\"], owner: provider");
    assertThat(told(draft))
        .anyMatch(line -> line.startsWith("hours.csv!B5: read \"Full moon\", which is neither"))
        .noneMatch(line -> line.contains("names neither side"));
  }

  @Test
  void hours_beside_after_hours_is_who_owns_it_by_day() throws Exception {
    String text = "System,Hours,After hours\nERP,IT,MSP\n";
    assertThat(SpreadsheetImport.read(file("two.csv", text), Given.NOTHING).yaml())
        .contains("when: business, owner: internal", "when: after_hours, owner: provider");
  }

  @Test
  void a_clean_sheet_leaves_no_doubt_but_what_no_sheet_says() throws Exception {
    String text =
        """
        System;Owner (day);Owner (night);Accountable;Escalation;Side;Phone
        ERP;IT;IT;Tove Ek;;IT;+46701112233
        Wi-Fi;MSP;MSP;Sam Reed;;MSP;+447700900123
        """;
    Imported draft = SpreadsheetImport.read(file("clean.csv", text), KNOWN);
    matrix(draft);
    assertThat(draft.doubts()).isEmpty();
    assertThat(draft.assumed()).isNotEmpty();
  }

  @Test
  void headings_over_two_rows_and_other_letters_are_understood() throws Exception {
    Path file = temp.resolve("two.csv");
    String text =
        "System\tOwner\t\tLead\n\tBusiness hours\tAfter hours\t\nKälte\tIT\tMSP\tÅsa Öst\n";
    Files.write(file, text.getBytes(Charset.forName("windows-1252")));
    Imported draft = SpreadsheetImport.read(file, KNOWN);
    assertThat(draft.yaml()).contains("Kälte", "when: business, owner: internal", "Åsa Öst");
    assertThat(draft.yaml()).contains("\"kalte\"", "\"asa\"");
  }

  @Test
  void cells_cannot_break_out_of_the_draft() throws Exception {
    String text = "System,Owner,Accountable\n\"a\"\"\n  b: \\{x}# \",IT,\"Eve \"\"}\nrows: []\"\n";
    Matrix matrix = matrix(SpreadsheetImport.read(file("bad.csv", text), KNOWN), false);
    assertThat(matrix).isNull();
    String yaml = SpreadsheetImport.read(file("bad.csv", text), KNOWN).yaml();
    assertThat(yaml.lines().filter(line -> line.startsWith("rows:"))).hasSize(1);
    assertThat(yaml).contains("{name: \"a\\\" b: \\\\{x}#\"}");
  }

  @Test
  void what_is_no_responsibility_sheet_is_refused_in_a_sentence() throws IOException {
    refused(file("a.csv", "a,b\n1,2\n"), "no sheet with a column for systems");
    refused(temp.resolve("none.csv"), "There is no file");
    refused(file("b.xlsx", "PK\u0003\u0004rubbish"), "is no readable XLSX");
    refused(file("c.csv", "a\0b"), "neither CSV nor XLSX");
    Path old = Files.write(temp.resolve("d.xls"), new byte[] {-48, -49, 17, -32, 0});
    refused(old, "save it as .xlsx or .csv");
  }

  @Test
  void a_file_that_unpacks_into_a_huge_one_is_refused_before_it_is_read() throws IOException {
    Path bomb = temp.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(new byte[11 * 1024 * 1024]);
      zip.closeEntry();
    }
    assertThat(Files.size(bomb)).isLessThan(100_000);
    refused(bomb, "too large");
  }

  @Test
  void too_many_cells_are_refused() throws IOException {
    refused(
        file("wide.csv", (String.join(",", HEADS) + ",".repeat(999) + "\n").repeat(101)), "cells");
  }

  private static void refused(Path file, String because) {
    assertThatThrownBy(() -> SpreadsheetImport.read(file, KNOWN))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(because);
  }

  private static Matrix matrix(Imported draft) {
    return Objects.requireNonNull(matrix(draft, true));
  }

  private static @org.jspecify.annotations.Nullable Matrix matrix(Imported draft, boolean right) {
    MatrixFile.Result result = MatrixFile.read("draft", draft.yaml());
    if (right) {
      assertThat(result).isInstanceOf(MatrixFile.Read.class);
    }
    return result instanceof MatrixFile.Read read ? read.matrix() : null;
  }

  private static String words(Row row) {
    return row.systems().iterator().next()
        + " "
        + row.when()
        + " "
        + (row.gives().joint() == null ? row.gives().owner() : Owner.JOINT)
        + " "
        + row.gives().accountable();
  }

  private static List<String> told(Imported draft) {
    return draft.doubts().stream().map(Doubt::toString).toList();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (!cells[column].isEmpty()) {
        sheet.value(row, column, cells[column]);
      }
    }
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SpreadsheetImportTest.class.getResource(name)).toURI());
  }
}
