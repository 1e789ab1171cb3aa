package nightbell.engine;

import java.util.Optional;

/** A command that an outside event of this name leads to: done once, and then empty for ever. */
record Once<T>(String name, Command<T> command) implements Command<Optional<T>> {

  @Override
  public Optional<T> run(Work work) {
    if (work.session().answered(name).isPresent()) {
      return Optional.empty();
    }
    T done = command.run(work);
    work.session().answer(name, "", work.now());
    return Optional.of(done);
  }

  /** What led to it is forgotten outside as soon as this has answered. */
  @Override
  public boolean promises() {
    return true;
  }

  @Override
  public String words() {
    return command.words();
  }
}
