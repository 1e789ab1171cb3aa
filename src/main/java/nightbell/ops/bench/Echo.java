package nightbell.ops.bench;

import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/**
 * The floor that the intake is measured against: a Dropwizard service with the same server settings
 * whose one endpoint reads a JSON object and answers 202 with it, and does nothing else.
 */
public final class Echo extends Application<Configuration> {

  /** Serves; the port is read from {@code NIGHTBELL_PORT}. */
  public static void main(String[] args) throws Exception {
    new Echo().run("server", "nightbell/ops/echo.yml");
  }

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            new ResourceConfigurationSourceProvider(), new StringSubstitutor(System.getenv())));
  }

  @Override
  public void run(Configuration configuration, Environment environment) {
    environment.jersey().register(new EchoResource());
  }

  /** Answers with what it is given. */
  @Path("/")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes(MediaType.APPLICATION_JSON)
  public static final class EchoResource {
    @POST
    @Path("echo")
    public Response echo(Map<String, Object> body) {
      return Response.status(202).entity(body).build();
    }
  }
}
