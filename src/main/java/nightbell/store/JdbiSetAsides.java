package nightbell.store;

import java.util.ArrayList;
import java.util.List;
import nightbell.engine.SetAside;
import nightbell.engine.SetAsides;
import org.jdbi.v3.core.Jdbi;

/** What is set aside: incidents by the table, other rows as this process met them. */
record JdbiSetAsides(Jdbi jdbi) implements SetAsides {

  @Override
  public List<SetAside> all() {
    List<SetAside> all = new ArrayList<>(jdbi.withHandle(db -> new SetAsideTable(db).list()));
    List<String> listed = all.stream().map(SetAside::name).toList();
    jdbi.getConfig(SpoiltRows.class).all().stream()
        .filter(row -> !listed.contains(row.name()))
        .forEach(all::add);
    return all;
  }

  @Override
  public boolean forget(String table, String id) {
    return jdbi.getConfig(SpoiltRows.class).remove(table, id);
  }
}
