package commonground;

import commonground.joining.DoorstepWaiting;
import commonground.joining.GroundRules;
import commonground.joining.Newcomers;
import commonground.people.People;
import commonground.platform.jobs.JobKind;
import commonground.platform.pictures.Darkroom;
import commonground.platform.web.Routes;
import commonground.spaces.Charters;
import commonground.spaces.Hearing;
import commonground.spaces.Memberships;
import commonground.spaces.Mutes;
import commonground.spaces.Names;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceMakers;
import commonground.spaces.SpacePages;
import commonground.spaces.Spaces;
import commonground.spaces.Waiting;
import commonground.spaces.members.Departures;
import commonground.spaces.members.Inspections;
import commonground.spaces.members.MePages;
import commonground.spaces.members.NamePages;
import commonground.spaces.members.PeopleDoor;
import commonground.spaces.members.PeoplePages;
import commonground.spaces.members.PersonPages;
import commonground.spaces.members.Profiles;
import commonground.spaces.members.Removals;
import commonground.spaces.members.Roles;
import commonground.spaces.members.SpaceLetters;
import commonground.spaces.settings.ArchivePages;
import commonground.spaces.settings.NameRulePages;
import commonground.spaces.settings.NameRules;
import commonground.spaces.settings.NewSpacePages;
import commonground.spaces.settings.Openings;
import commonground.spaces.settings.OpennessPages;
import commonground.spaces.settings.PicturePages;
import commonground.spaces.settings.SettingsPages;
import commonground.spaces.settings.SpacePictures;
import commonground.spaces.settings.SpeakingPages;
import commonground.spaces.settings.SpeakingRules;
import java.util.ArrayList;
import java.util.List;

/** The parts of {@code spaces} and of what goes on in them. */
final class Communities {

  final Spaces spaces;
  final Conversations conversations;
  final Chatting chatting;
  private final Platform platform;
  final Mutes mutes;
  final Hearing hearing;
  final Inspections inspections;
  final GroundRules rules;
  final Joinings joinings;
  private final Moderations moderations;
  private final Memberships memberships;
  private final Names names;
  private final SpaceMakers makers;
  private final Charters charters;
  private final Openings openings;
  private final SpaceLetters letters;
  private final SpaceAccess in;

  /**
   * @param people who is a site administrator
   */
  Communities(Platform platform, People people) {
    this.platform = platform;
    this.makers = new SpaceMakers(people, platform.config.everyoneMakesSpaces());
    spaces = new Spaces(platform.db, platform::fresh);
    memberships = new Memberships(platform.db, spaces);
    rules = new GroundRules(platform.db, platform.markdown, platform::fresh);
    names = new Names(platform.db);
    in = new SpaceAccess(spaces, names.then(rules));
    joinings = new Joinings(platform, spaces, memberships, rules, names);
    charters = new Charters(platform.db, platform.markdown, spaces);
    openings = new Openings(platform.db, spaces);
    letters =
        new SpaceLetters(
            platform.letters, platform.config.publicUrl(), platform.config.site().contact());
    mutes = new Mutes(platform.db, platform::fresh);
    hearing = new Hearing(platform.db, spaces);
    inspections = new Inspections(platform.db, spaces, letters);
    conversations = new Conversations(platform, Chatting.taken(platform));
    chatting = new Chatting(platform);
    moderations = new Moderations(platform, spaces, conversations.positions(), chatting);
  }

  /** What waits for somebody in their spaces, the most pressing first. */
  List<Waiting> waiting() {
    var all = new ArrayList<Waiting>();
    all.addAll(List.of(moderations.waiting(), names, new DoorstepWaiting(platform.db)));
    all.addAll(conversations.waiting());
    all.add(chatting.waiting());
    return List.copyOf(all);
  }

  List<JobKind<?>> jobs() {
    var kinds = new ArrayList<JobKind<?>>(conversations.jobs());
    kinds.addAll(chatting.jobs());
    kinds.addAll(moderations.jobs());
    kinds.add(joinings.reminders());
    return kinds;
  }

  void sweep() {
    joinings.sweep();
    conversations.sweep();
    moderations.sweep();
  }

  void mount(Routes r, Newcomers newcomers) {
    var doors = List.of(conversations.door(), chatting.door(), new PeopleDoor(memberships));
    new NewSpacePages(spaces, makers.access()).mount(r);
    new SpacePages(
            spaces, charters, conversations::unreadBySpace, makers, in, joinings.entrance(), doors)
        .mount(r);
    new SettingsPages(charters, in).mount(r);
    new OpennessPages(openings, in).mount(r);
    new PicturePages(new SpacePictures(platform.db, spaces, new Darkroom()), in).mount(r);
    new NameRulePages(new NameRules(platform.db, spaces), in).mount(r);
    new SpeakingPages(new SpeakingRules(platform.db, spaces), in).mount(r);
    new ArchivePages(openings, in).mount(r);
    mountPeople(r);
    joinings.mount(r, newcomers, in);
    conversations.mount(r, in, mutes, chatting.origins());
    chatting.mount(r, in, mutes, conversations);
    moderations.mount(r, in);
  }

  private void mountPeople(Routes r) {
    var db = platform.db;
    var profiles = new Profiles(db);
    var removals = new Removals(db, spaces, letters);
    new PeoplePages(memberships, removals, in).mount(r);
    new PersonPages(profiles, new Roles(db, spaces), removals, mutes, in).mount(r);
    new NamePages(names, in).mount(r);
    new MePages(profiles, new Departures(db, spaces), mutes, hearing, in).mount(r);
  }
}
