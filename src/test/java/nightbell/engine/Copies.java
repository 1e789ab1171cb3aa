package nightbell.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.store.Database;

/** The same incidents once more, with other names. */
final class Copies {
  private static final int TOGETHER = 20;

  private Copies() {}

  /** So many incidents more like this one, each with its story and its pages. */
  static void make(Database database, Incident one, int times) {
    List<TrailEvent> story = database.records().timeline(one.number());
    List<Page> pages =
        database.records().pages(new Records.PageFilter(one.number(), null, null, null, 1000));
    for (int i = 1; i <= times; i += TOGETHER) {
      int from = i;
      int until = Math.min(times, i + TOGETHER - 1);
      database
          .store()
          .transact(
              session -> {
                for (int time = from; time <= until; time++) {
                  make(session, one, story, pages, time);
                }
                return true;
              });
    }
  }

  private static void make(
      Store.Session session, Incident one, List<TrailEvent> story, List<Page> pages, int time) {
    IncidentNumber number = session.nextNumber();
    session.insert(of(one, number, one.key().value() + time));
    story.forEach(event -> session.append(event.at(), one.client(), number, event.entry()));
    for (int i = pages.size() - 1; i >= 0; i--) {
      session.insert(of(pages.get(i), number));
    }
  }

  private static Incident of(Incident one, IncidentNumber number, String key) {
    return copy(one, Map.of("number", number, "key", new DedupKey(key), "version", 0L));
  }

  private static Page of(Page one, IncidentNumber number) {
    String id = number + one.id().value().substring(one.id().value().indexOf('-'));
    return copy(one, Map.of("id", new PageId(id), "incident", number));
  }

  private static <R extends Record> R copy(R one, Map<String, Object> instead) {
    @SuppressWarnings("unchecked") // the class of a value is that of its type
    Class<R> type = (Class<R>) one.getClass();
    RecordComponent[] parts = type.getRecordComponents();
    try {
      Constructor<R> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Object other = instead.get(parts[i].getName());
        values[i] = other == null ? parts[i].getAccessor().invoke(one) : other;
      }
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot copy " + type, e);
    }
  }
}
