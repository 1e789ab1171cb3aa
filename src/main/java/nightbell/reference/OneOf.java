package nightbell.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The words that a text may be: on a record's component, or on a method for a parameter. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
@Repeatable(OneOf.All.class)
public @interface OneOf {
  /** The constants, by their {@code wire()} or else in lower case. */
  Class<? extends Enum<?>> value();

  /** The parameter's name; for a method only. */
  String name() default "";

  /** Several of them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
  @interface All {
    /** They. */
    OneOf[] value();
  }
}
