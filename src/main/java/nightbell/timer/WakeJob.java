package nightbell.timer;

import nightbell.alert.IncidentNumber;
import nightbell.engine.Timers;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one job: passes the trigger's incident on, and never throws. */
final class WakeJob implements Job {
  private static final Logger LOG = LoggerFactory.getLogger(WakeJob.class);

  private final Timers.Wake wake;

  WakeJob(Timers.Wake wake) {
    this.wake = wake;
  }

  @Override
  public void execute(JobExecutionContext context) {
    String incident = context.getTrigger().getKey().getName();
    try {
      wake.wake(new IncidentNumber(Integer.parseInt(incident)));
    } catch (RuntimeException e) {
      LOG.error("A wake-up of incident {} failed; the sweep will take it", incident, e);
    }
  }
}
