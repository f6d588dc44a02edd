package commonground.joining;

import commonground.platform.jobs.Job;

/** Reminds the facilitators of somebody who still waits for an answer. */
public record RemindOfRequest(JoinRequestId request) implements Job {}
