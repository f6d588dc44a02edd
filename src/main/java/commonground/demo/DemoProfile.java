package commonground.demo;

import java.util.List;

/**
 * What somebody says of themselves in a space.
 *
 * @param person the key of a {@link DemoPerson}
 * @param space the slug of a {@link DemoSpace} that they are in
 * @param name for this space; "" for their account's
 */
record DemoProfile(String person, String space, String name, String biography, String askMeAbout) {

  static final List<DemoProfile> ALL =
      List.of(
          new DemoProfile(
              "siobhan",
              MovingWell.SPACE.slug(),
              "",
              "I look after this space: I open the sessions, and I write to you when nobody else"
                  + " has. I trained as a nurse.",
              "anything that does not work here, and who might know what you are looking for"),
          new DemoProfile(
              "hannah",
              MovingWell.SPACE.slug(),
              "",
              "Physiotherapist in a community team. Most of my week is knees, stairs and shoes.",
              "starting again after a flare"),
          new DemoProfile(
              "tomasz",
              MovingWell.SPACE.slug(),
              "",
              "I study how people keep up walking when nobody counts their steps any more.",
              "what a study can say and what it cannot"),
          new DemoProfile(
              "mair",
              ResearchUserGroup.SPACE.slug(),
              "Mair",
              "Nineteen years of rheumatoid arthritis.\nI read research leaflets with a red pen.",
              "plain words"),
          new DemoProfile(
              "shanice",
              ResearchUserGroup.SPACE.slug(),
              "Shan",
              "I would rather not have my surname here. I was told at 24 that I was too young for"
                  + " this.",
              "work, and telling people at work"));
}
