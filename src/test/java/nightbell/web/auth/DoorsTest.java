package nightbell.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nightbell.access.Role;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private static final Doors DOORS =
      new Doors(
          """
          # Words about it.
          GET  /things/{id}        responder own
          GET  /                   manager client
          GET  /calendar/{name}.ics open
          """);

  @Test
  void a_door_is_known_by_its_verb_and_address_without_the_patterns_of_variables()
      throws NoSuchMethodException {
    assertThat(need("one")).isEqualTo(new Need(Role.RESPONDER, Bound.OWN));
    assertThat(need("home")).isEqualTo(new Need(Role.MANAGER, Bound.CLIENT));
    assertThat(need("calendar").bound()).isEqualTo(Bound.OPEN);
  }

  @Test
  void a_door_about_which_nothing_was_said_is_for_administrators_of_the_whole_house()
      throws NoSuchMethodException {
    assertThat(need("forgotten")).isEqualTo(new Need(Role.ADMINISTRATOR, Bound.HOUSE));
  }

  private static Need need(String name) throws NoSuchMethodException {
    return DOORS.need("GET", Things.class, Things.class.getDeclaredMethod(name));
  }

  @Path("/")
  static final class Things {
    @GET
    void home() {}

    @GET
    @Path("things/{id: [0-9]{1,9}}")
    void one() {}

    @GET
    @Path("calendar/{name: .+}.ics")
    void calendar() {}

    @GET
    @Path("forgotten")
    void forgotten() {}
  }
}
