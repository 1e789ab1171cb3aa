package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import nightbell.alert.AlertState;
import nightbell.engine.Posted;
import org.jspecify.annotations.Nullable;

/**
 * What Amazon's notification service (SNS) delivers: an alarm of CloudWatch as JSON inside the
 * message, or any other message, which is then an alert without an end. The signature is checked
 * before: see {@link SnsGate}.
 */
final class CloudWatchFormat implements Format {
  private static final Set<String> HOSTS =
      Set.of("InstanceId", "DBInstanceIdentifier", "host", "Host", "HostName", "ServerName");

  @Override
  public String name() {
    return "cloudwatch";
  }

  @Override
  public Reading read(Posted posted) {
    return Documents.each(posted, CloudWatchFormat::one);
  }

  private static Reading one(Values envelope) {
    String type = envelope.text("Type");
    String topic = topic(envelope.text("TopicArn"));
    if ("SubscriptionConfirmation".equals(type)) {
      return Reading.ignored("The subscription to the topic " + topic + " is confirmed");
    }
    if ("UnsubscribeConfirmation".equals(type)) {
      return Reading.ignored(
          "The topic " + topic + " was unsubscribed: nothing more will come from it");
    }
    String message = envelope.text("Message");
    if (message == null) {
      return Reading.unreadable("Message", "a non-empty text is required");
    }
    JsonNode inside = JsonText.inside(message);
    if (inside != null && inside.has("AlarmName")) {
      return alarm(Values.of(inside), topic);
    }
    String subject =
        Texts.first(envelope.text("Subject"), message.lines().findFirst().orElse(null));
    return new Draft(Values.of(JsonText.object()), AlertState.FIRING, subject)
        .label("topic", topic)
        .at(Times.read(envelope.text("Timestamp")))
        .told(message);
  }

  private static Reading alarm(Values alarm, @Nullable String topic) {
    String name = alarm.text("AlarmName");
    String arn = alarm.text("AlarmArn");
    String region = alarm.text("Region");
    String account = alarm.text("AWSAccountId");
    alarm.without("OKActions", "AlarmActions", "InsufficientDataActions");
    return new Draft(alarm, States.of(alarm.text("NewStateValue")), name)
        .id(arn == null ? Texts.join("/", account, region, name) : arn)
        .host(host(alarm.each("Trigger/Dimensions")))
        .label("region", region)
        .label("namespace", alarm.text("Trigger/Namespace"))
        .label("metric", alarm.text("Trigger/MetricName"))
        .label("topic", topic)
        .label("account", account)
        .at(Times.read(alarm.text("StateChangeTime")))
        .told(alarm.text("AlarmDescription"), alarm.text("NewStateReason"));
  }

  private static @Nullable String host(List<Values> dimensions) {
    String other = null;
    for (Values dimension : dimensions) {
      String name = dimension.text("name");
      String value = dimension.text("value");
      if (name != null && HOSTS.contains(name)) {
        return value;
      }
      other = Texts.first(other, value);
    }
    return other;
  }

  private static @Nullable String topic(@Nullable String arn) {
    return arn == null ? null : Texts.filled(arn.substring(arn.lastIndexOf(':') + 1));
  }
}
