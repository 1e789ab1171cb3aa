package badhouse.escalation;

import java.nio.file.Path;

/** Breaks a rule: the core opens no file. */
public final class ReadsFile {
  private ReadsFile() {}

  static final Class<?> OTHER = Path.class;
}
