package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import org.jspecify.annotations.Nullable;

/** An entry for the record that no decision made. */
record NoteEntry(@Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry)
    implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    work.session().append(work.now(), client, incident, entry);
    return true;
  }

  @Override
  public boolean promises() {
    return false;
  }

  @Override
  public String words() {
    return "an entry for the record: " + entry.kind();
  }
}
