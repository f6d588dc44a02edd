package commonground.demo;

import static commonground.demo.DemoMembership.founding;
import static commonground.demo.DemoMembership.joined;

import java.util.List;

/** The hidden space: only its members know that it exists. */
final class ResearchUserGroup {
  static final DemoSpace SPACE =
      new DemoSpace(
          "research-user-group",
          "Research User Group",
          "People who live with arthritis, or care for someone who does, and use what they know"
              + " to make research better.",
          """
          We ask three things of every study that comes to us: **who is it for**, what will it ask
          of people, and what will they hear back?
          """,
          "rug",
          "hidden",
          "invitation",
          List.of(
              founding("siobhan", "facilitator"),
              founding("mair", "moderator"),
              founding("mei", "librarian"),
              founding("leroy", "broker"),
              founding("bernard", "member"),
              founding("parveen", "member"),
              founding("tomasz", "member"),
              joined(106, "shanice", "member"),
              joined(90, "rajan", "observer")),
          List.of(
              ResearchUserGroupTogether.KETTLE,
              ResearchUserGroupTogether.THANK_YOU_PAYMENTS,
              ResearchUserGroupPromises.ASKED_A_LOT,
              ResearchUserGroupReviews.RECRUITMENT_LETTER,
              ResearchUserGroupReviews.WHAT_TO_MEASURE,
              ResearchUserGroupTogether.SESSION_NOTES,
              ResearchUserGroupReviews.LEAFLET,
              ResearchUserGroupPromises.WHAT_WE_DID),
          false);

  private ResearchUserGroup() {}
}
