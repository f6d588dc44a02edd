package commonground.admin;

import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.platform.jobs.JobId;

/** What a site administrator does with work that the site gave up. */
public sealed interface AdminEvent extends Event {
  record Retried(PersonId by, JobId job) implements AdminEvent {}

  record Discarded(PersonId by, JobId job) implements AdminEvent {}
}
