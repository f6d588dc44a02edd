package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.views.SafeHtml;

/**
 * A message as it stands in its room: the same bytes for every member.
 *
 * @param writer who wrote it, for those who muted them
 * @param html of {@code chat/_message}
 */
public record LineView(int number, PersonId writer, String name, long revision, SafeHtml html) {}
