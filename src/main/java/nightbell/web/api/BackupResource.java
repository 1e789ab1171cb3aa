package nightbell.web.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Semaphore;
import nightbell.audit.Actor;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;

/**
 * Gives a backup of the embedded database, made now. It holds every secret of the service: only who
 * has every right gets here. One is made at a time.
 */
@Path("/api/v1/backup")
public final class BackupResource {
  private final Maker maker;
  private final Semaphore one = new Semaphore(1);

  /** Makes backups. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes one.
     *
     * @return a file that the caller removes
     * @throws CannotBackUp if there can be none
     */
    java.nio.file.Path make(Actor by) throws IOException, CannotBackUp;
  }

  /** Why there is no backup, in a sentence. */
  public static final class CannotBackUp extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotBackUp(String message) {
      super(message, null, false, false);
    }
  }

  public BackupResource(Maker maker) {
    this.maker = maker;
  }

  @POST
  @Described(
      value =
          "Makes a backup of the embedded database and sends it, as a zip. It holds"
              + " every secret of the service.",
      gives = byte[].class,
      out = "application/zip",
      fails = "409: One is being made already, or the database is no embedded one.")
  public Response make(@Context SecurityContext security) {
    Caller caller = Caller.of(security);
    if (!one.tryAcquire()) {
      throw Refused.of(409, "A backup is being made already.");
    }
    try {
      java.nio.file.Path file = maker.make(caller.actor());
      return Response.ok(sent(file), "application/zip")
          .header("Content-Disposition", "attachment; filename=\"nightbell-backup.zip\"")
          .header("Cache-Control", "no-store")
          .build();
    } catch (CannotBackUp e) {
      throw Refused.of(409, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Refused.of(503, "The backup could not be written: " + e.getMessage());
    } finally {
      one.release();
    }
  }

  private static StreamingOutput sent(java.nio.file.Path file) {
    return out -> {
      try {
        Files.copy(file, out);
      } finally {
        Files.deleteIfExists(file);
      }
    };
  }
}
