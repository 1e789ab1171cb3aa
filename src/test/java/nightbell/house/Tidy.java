package nightbell.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules of style that a text can be checked for. Each fault is a sentence with the place. */
final class Tidy {
  private static final int FILE_LINES = 300;
  private static final int LINE_LENGTH = 100;
  private static final int METHOD_LINES = 70;

  private static final Pattern BAD_NAME =
      Pattern.compile("Abstract[A-Z].*|.+(?:Manager|Helper|Utils?|Impl|Data|Info)");
  private static final Pattern TEST_METHOD =
      Pattern.compile("@(?:Test|ParameterizedTest|Property|Example|TestFactory)\\b");
  private static final Pattern TEST_NAME =
      Pattern.compile("@Test\\s+(?:@\\w+\\s+)*(?:public\\s+)?void\\s+(\\w*[a-z][A-Z]\\w*)\\s*\\(");

  /** Words that stand nowhere, put together here so that this file has none of them. */
  private static final Map<String, Pattern> ANYWHERE =
      Map.of(
          "an open end", Pattern.compile("TO" + "DO|FIX" + "ME|XX" + "X"),
          "a test switched off", Pattern.compile("@Disabl" + "ed\\b"),
          "an author", Pattern.compile("@auth" + "or\\b"),
          "a path of one machine",
              Pattern.compile("[\"'\\s]/(?:work|root|ho" + "me|Users|tm" + "p)/"));

  private static final Pattern COMMENTED_OUT = Pattern.compile("(?m)^\\s*//.*[;{]\\s*$");
  private static final Pattern DATABASE_TIME =
      Pattern.compile("(?i)current_time" + "stamp|localtime" + "stamp|\\bsysdate\\b");
  private static final Pattern SLEEP = Pattern.compile("Thread\\.sl" + "eep|\\.uninterruptibleSl");

  private Tidy() {}

  /** The faults of one file; the path is relative to the project, with slashes. */
  static List<String> faults(String path, String text) {
    List<String> faults = new ArrayList<>();
    long lines = text.lines().count();
    if (lines > FILE_LINES) {
      faults.add(path + ": " + lines + " lines, more than " + FILE_LINES);
    }
    ANYWHERE.forEach(
        (what, pattern) -> {
          if (pattern.matcher(text).find()) {
            faults.add(path + ": " + what);
          }
        });
    if (DATABASE_TIME.matcher(text).find()) {
      faults.add(path + ": the database's clock");
    }
    if (path.endsWith(".java")) {
      javaFaults(path, text, faults);
    }
    return faults;
  }

  private static void javaFaults(String path, String text, List<String> faults) {
    JavaText java = new JavaText(text);
    List<String> all = text.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).length() > LINE_LENGTH && !all.get(i).startsWith("import ")) {
        faults.add(path + ":" + (i + 1) + ": longer than " + LINE_LENGTH);
      }
    }
    for (JavaText.Method method : java.methods()) {
      if (method.lines() > METHOD_LINES) {
        faults.add(path + ": " + method.name() + " has " + method.lines() + " lines");
      }
    }
    for (String type : java.types()) {
      if (BAD_NAME.matcher(type).matches()) {
        faults.add(path + ": the name " + type);
      }
    }
    if (COMMENTED_OUT.matcher(text).find()) {
      faults.add(path + ": code in a comment");
    }
    if (path.startsWith("src/main/")) {
      mainFaults(path, text, faults);
    } else {
      testFaults(path, text, java, faults);
    }
  }

  private static void mainFaults(String path, String text, List<String> faults) {
    int code = text.indexOf("\npublic ") < 0 ? text.length() : text.indexOf("\npublic ");
    boolean isPackage = path.endsWith("package-info.java");
    if (isPackage && !text.contains("@NullMarked")) {
      faults.add(path + ": not @NullMarked");
    }
    if (!text.substring(0, code).contains("/**")) {
      faults.add(path + ": no words on what it is");
    }
  }

  private static void testFaults(String path, String text, JavaText java, List<String> faults) {
    if (SLEEP.matcher(java.code()).find()) {
      faults.add(path + ": a test that sleeps");
    }
    TEST_NAME
        .matcher(java.code())
        .results()
        .forEach(
            found -> faults.add(path + ": " + found.group(1) + " is no sentence in snake_case"));
    boolean tests = TEST_METHOD.matcher(java.code()).find();
    boolean found = path.endsWith("Test.java") || path.endsWith("Tests.java");
    if (tests && !found && !text.contains("abstract class")) {
      faults.add(path + ": has tests that nobody runs, since its name does not end in Test");
    }
  }
}
