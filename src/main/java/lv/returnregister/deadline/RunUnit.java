package lv.returnregister.deadline;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what a term is counted. */
public enum RunUnit {
    /** Elapsed hours, through nights and days off, from the minute of the event. */
    @JsonProperty("h")
    HOURS,
    /** Calendar days; the day of the event does not count. */
    @JsonProperty("d")
    DAYS,
    /** Working days of the official calendar; the day of the event does not count. */
    @JsonProperty("wd")
    WORKING_DAYS,
    /** Months: the same date, or the last day of a shorter month. */
    @JsonProperty("m")
    MONTHS
}
