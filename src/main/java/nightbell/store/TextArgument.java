package nightbell.store;

import java.sql.Types;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds every text, with NUL characters made spaces: PostgreSQL refuses them, and one in a
 * stranger's text must not cost an alert.
 */
final class TextArgument extends AbstractArgumentFactory<String> {
  TextArgument() {
    super(Types.VARCHAR);
  }

  @Override
  protected Argument build(String value, ConfigRegistry config) {
    String clean = value.replace('\u0000', ' ');
    return (position, statement, context) -> statement.setString(position, clean);
  }
}
