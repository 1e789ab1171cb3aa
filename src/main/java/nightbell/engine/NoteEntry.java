package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry for the record that no decision made.
 *
 * @param promises whether somebody waits until it is on the disk
 */
record NoteEntry(
    @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry, boolean promises)
    implements Command<Boolean> {

  @Override
  public Boolean run(Work work) {
    work.session().append(work.now(), client, incident, entry);
    return true;
  }

  @Override
  public String words() {
    return "an entry for the record: " + entry.kind();
  }
}
