package nightbell.web.page.oncall;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One turn as the calendar draws it. Times are the client's clock without a zone; {@code editable}
 * ones may be dragged; those of one schedule and role share a {@code lane}.
 */
public record ShiftEvent(
    @JsonProperty("title") String title,
    @JsonProperty("start") String start,
    @JsonProperty("end") String end,
    @JsonProperty("classNames") List<String> classNames,
    @JsonProperty("editable") boolean editable,
    @JsonProperty("lane") int lane,
    @JsonProperty("schedule") String schedule,
    @JsonProperty("person") String person,
    @JsonProperty("role") String role) {
  public ShiftEvent {
    classNames = List.copyOf(classNames);
  }
}
