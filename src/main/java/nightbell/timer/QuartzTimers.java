package nightbell.timer;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.UnaryOperator;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Timers;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wake-ups on a Quartz scheduler in memory: one durable job, one trigger for each incident. What is
 * lost with the process is armed again at the next start from the incidents' deadlines. A failure
 * to arm is logged and left to the sweep.
 */
public final class QuartzTimers implements Timers {
  private static final Logger LOG = LoggerFactory.getLogger(QuartzTimers.class);
  private static final JobKey JOB = new JobKey("wake");
  private static final String GROUP = "incident";

  private final Scheduler scheduler;
  private final UnaryOperator<Instant> machine;

  /**
   * Builds the scheduler; nothing fires before {@link #start}.
   *
   * @param name must be the only one of its name in this process: Quartz keeps a registry
   * @param machine what the machine's clock, by which Quartz goes, shows at an instant
   */
  public QuartzTimers(String name, UnaryOperator<Instant> machine) {
    this.machine = machine;
    try {
      scheduler = new StdSchedulerFactory(settings(name)).getScheduler();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void start(Wake wake) {
    try {
      WakeJob ready = new WakeJob(wake);
      // Our own factory hands out the one ready job and cannot fail: a failing factory would put
      // the triggers into ERROR, where they never fire again.
      scheduler.setJobFactory((bundle, from) -> ready);
      JobDetail job = newJob(WakeJob.class).withIdentity(JOB).storeDurably().build();
      scheduler.addJob(job, true);
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void arm(IncidentNumber incident, Instant at) {
    TriggerKey key = key(incident);
    Trigger trigger =
        newTrigger()
            .withIdentity(key)
            .forJob(JOB)
            .startAt(Date.from(machine.apply(at)))
            .withSchedule(simpleSchedule().withMisfireHandlingInstructionIgnoreMisfires())
            .build();
    try {
      if (scheduler.rescheduleJob(key, trigger) == null) {
        scheduler.scheduleJob(trigger);
      }
    } catch (SchedulerException e) {
      LOG.warn("No wake-up for incident {}, the sweep will take it: {}", incident, e.getMessage());
    }
  }

  @Override
  public void cancel(IncidentNumber incident) {
    try {
      scheduler.unscheduleJob(key(incident));
    } catch (SchedulerException e) {
      LOG.debug("A wake-up of incident {} stays and will do nothing", incident, e);
    }
  }

  @Override
  public boolean isRunning() {
    try {
      return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
    } catch (SchedulerException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      LOG.warn("Quartz did not stop cleanly: {}", e.getMessage());
    }
  }

  private static TriggerKey key(IncidentNumber incident) {
    return new TriggerKey(incident.toString(), GROUP);
  }

  private static Properties settings(String name) {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", name);
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    settings.setProperty("org.quartz.threadPool.threadCount", "2");
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return settings;
  }
}
