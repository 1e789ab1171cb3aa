package nightbell.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says that a resource refuses in the shape of another service's API instead of our problems. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InTheirWords {
  /** The shape of a refusal; {@code Void} for an empty one. */
  Class<?> value();
}
