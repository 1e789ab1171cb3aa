package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.diff.Differences;
import nightbell.matrix.file.MatrixText;
import nightbell.web.auth.Caller;
import nightbell.web.page.Times;
import org.jspecify.annotations.Nullable;

/** One caller's step in editing one client's matrix. */
final class Editing {
  private static final int MOST = 1024 * 1024;
  private static final Object PROPOSING = new Object();

  private final MatrixDesk desk;
  private final MatrixVersion active;
  private final ClientId client;
  private final Caller caller;

  Editing(MatrixDesk desk, MatrixVersion active, Caller caller) {
    this.desk = desk;
    this.active = active;
    this.client = active.matrix().client().id();
    this.caller = caller;
  }

  /** What one answer says beside the text. */
  private record Word(int status, String said) {
    static final Word NONE = new Word(200, "");
  }

  Response begin(String version, MultivaluedMap<String, String> given) {
    int wanted = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : active.number();
    boolean own =
        desk.agreement().version(wanted).filter(one -> one.client().equals(client)).isPresent();
    String text = desk.agreement().text(own ? wanted : active.number()).orElse("");
    return show(new Draft(text, newest(), ""), null, Word.NONE, given);
  }

  Response act(MultivaluedMap<String, String> form) {
    String act = Objects.requireNonNullElse(form.getFirst("act"), "check");
    Draft draft = Draft.of(form);
    if (draft.text().length() > MOST) {
      return show(draft, null, new Word(413, "The text is larger than 1 MiB."), form);
    }
    if (CommonChange.ACTS.contains(act)) {
      return changed(act, draft, form);
    }
    return switch (act) {
      case "propose" -> propose(draft, form);
      case "anew" -> checked(draft.knowing(newest()), Word.NONE, form);
      default -> checked(draft, Word.NONE, form);
    };
  }

  private Response changed(String act, Draft draft, MultivaluedMap<String, String> form) {
    Optional<MatrixText> read = MatrixText.of(draft.text());
    Optional<MatrixText> made = read.flatMap(text -> new CommonChange(form).apply(act, text));
    if (made.isEmpty()) {
      String why =
          "The form changed nothing: a field is empty, or this part of the text is written in a way"
              + " that only a person can change. Change it in the text.";
      return checked(draft, new Word(422, why), form);
    }
    boolean same = made.get().text().equals(draft.text());
    String said =
        same
            ? "The text says that already."
            : "The text below is changed, and nothing else in it. Look at the difference, then"
                + " propose it.";
    return checked(draft.saying(made.get().text()), new Word(200, said), form);
  }

  private Response checked(Draft draft, Word word, MultivaluedMap<String, String> form) {
    return show(draft, Checked.of(desk, active, draft.text()), word, form);
  }

  /** One proposal at a time, so that each sees the one before it. */
  private Response propose(Draft draft, MultivaluedMap<String, String> form) {
    Matrices.Loaded loaded;
    synchronized (PROPOSING) {
      if (draft.base() != newest()) {
        String why = "Nothing was proposed: another version came while you were editing.";
        return checked(draft, new Word(409, why), form);
      }
      loaded = desk.matrices().load(offer(draft));
    }
    if (loaded instanceof Matrices.Taken taken) {
      URI version = URI.create(new Links(client).version(taken.version().number()));
      return Response.seeOther(version).build();
    }
    Checked found =
        loaded instanceof Matrices.Wrong wrong
            ? Checked.wrong(wrong.mistakes(), draft.text())
            : Checked.strange((Matrices.OtherClient) loaded, client);
    String why = "Nothing was proposed: the text has mistakes. Mend them, and propose it again.";
    return show(draft, found, new Word(422, why), form);
  }

  private Matrices.Offer offer(Draft draft) {
    String why = draft.why().isEmpty() ? "edited in the browser" : draft.why();
    return new Matrices.Offer(
        Checked.NAME, draft.text(), caller.getName(), why, client, null, false, false);
  }

  private Response show(
      Draft draft, @Nullable Checked checked, Word word, MultivaluedMap<String, String> form) {
    int newest = newest();
    boolean stale = draft.base() != newest;
    EditView.Aside aside =
        new EditView.Aside(
            word.said(),
            word.status() >= 400,
            stale ? line(newest) : null,
            stale ? meanwhile(draft.base(), newest) : List.of(),
            !stale && newest != active.number() ? line(newest) : null,
            forms(draft, checked, form));
    EditView view = new EditView(Heading.of(active), caller.csrf(), draft, aside, checked);
    return Response.status(word.status()).entity(view).build();
  }

  private List<ChangeForm> forms(
      Draft draft, @Nullable Checked checked, MultivaluedMap<String, String> form) {
    Matrix matrix = checked == null ? active.matrix() : checked.matrix();
    return matrix == null
        ? List.of()
        : MatrixText.of(draft.text())
            .map(text -> new ChangeForms(matrix, text, form).all())
            .orElse(List.of());
  }

  /** The newest version that is active or may become it. */
  private int newest() {
    return desk.agreement().versions(client).stream()
        .filter(one -> one.state() == State.ACTIVE || one.state() == State.PROPOSED)
        .mapToInt(StoredVersion::number)
        .max()
        .orElse(active.number());
  }

  private @Nullable VersionLine line(int number) {
    Sides sides = new Sides(active.matrix());
    Times times = new Times(active.matrix().client().zone());
    return desk.agreement()
        .version(number)
        .map(stored -> VersionLine.of(stored, sides, times))
        .orElse(null);
  }

  private List<String> meanwhile(int base, int newest) {
    Optional<Matrix> from =
        desk.agreement()
            .version(base)
            .filter(stored -> stored.client().equals(client))
            .flatMap(stored -> desk.matrices().version(base))
            .map(MatrixVersion::matrix);
    return desk.matrices()
        .version(newest)
        .map(to -> Differences.between(from.orElse(active.matrix()), to.matrix()))
        .orElse(List.of());
  }
}
