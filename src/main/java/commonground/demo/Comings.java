package commonground.demo;

import commonground.joining.Agreement;
import commonground.joining.Answered;
import commonground.joining.Arrivals;
import commonground.joining.Asked;
import commonground.joining.GroundRules;
import commonground.joining.Invitation;
import commonground.joining.Invitations;
import commonground.joining.JoinQuestions;
import commonground.joining.JoinRequest;
import commonground.joining.JoinRequests;
import commonground.joining.JoiningLetters;
import commonground.joining.MailedInvitations;
import commonground.joining.RulesChange;
import commonground.people.PersonId;
import commonground.platform.config.RandomIds;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.platform.web.Access;
import commonground.spaces.Member;
import commonground.spaces.Memberships;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Space;
import commonground.spaces.Spaces;
import commonground.spaces.members.Removals;
import commonground.spaces.members.Roles;
import commonground.spaces.members.SpaceLetters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** How people come into a space and go, what they agree to, and whom they mute. */
final class Comings {

  private final Correspondence post;
  private final Spaces spaces;
  private final GroundRules rules;
  private final Arrivals arrivals;
  private final JoinQuestions questions;
  private final JoinRequests requests;
  private final Roles roles;
  private final Removals removals;
  private final Mutes mutes;

  /**
   * @param db at the time of the story
   */
  Comings(Db db, Correspondence post) {
    this.post = post;
    var letters = post.letters().apply(db.clock());
    var joining = new JoiningLetters(letters, post.publicUrl());
    // As in World, nothing is cached.
    spaces = new Spaces(db, () -> false);
    var memberships = new Memberships(db, spaces);
    rules = new GroundRules(db, new Markdown(), () -> false);
    var ids = new RandomIds();
    var mailed = new MailedInvitations(db, ids);
    arrivals = new Arrivals(db, memberships, rules, new Invitations(db, ids), mailed, joining);
    questions = new JoinQuestions(db);
    requests = new JoinRequests(db, memberships, rules, arrivals, joining, post.jobs());
    roles = new Roles(db, spaces);
    removals =
        new Removals(db, spaces, new SpaceLetters(letters, post.publicUrl(), post.contact()));
    mutes = new Mutes(db, () -> false);
  }

  Correspondence post() {
    return post;
  }

  private Space space(String slug) {
    return spaces.find(new Slug(slug)).orElseThrow();
  }

  private Agreement agreement(Space space, Set<Perspective> perspectives) {
    return new Agreement(rules.current(space.id()).version(), perspectives);
  }

  /** Comes in by a link; nothing happens if the person is in. */
  void arrive(String slug, PersonId person, Invitation invitation, Set<Perspective> perspectives) {
    var space = space(slug);
    arrivals.byInvitation(space, invitation, person, agreement(space, perspectives));
  }

  /** Asks to join, with an answer to each question of the space. */
  void ask(String slug, PersonId person, Set<Perspective> perspectives, List<String> answers) {
    var space = space(slug);
    var asked = questions.of(space.id());
    if (asked.size() != answers.size()) {
      throw new IllegalArgumentException(slug + " asks " + asked + ", and is told " + answers);
    }
    var said =
        IntStream.range(0, asked.size())
            .mapToObj(i -> new JoinRequest.Answer(asked.get(i), answers.get(i)))
            .toList();
    Asked came = requests.ask(space, person, agreement(space, perspectives), said);
    if (came instanceof Asked.OtherRules || came instanceof Asked.Archived) {
      throw new IllegalStateException("The story could not go on: " + came);
    }
  }

  /** Lets somebody in who waits; nothing happens if they do not. */
  void accept(Member by, PersonId person, String words) {
    requests
        .latest(by.space().id(), person)
        .ifPresent(request -> went(requests.accept(by, request, Role.MEMBER, words)));
  }

  /** Says no to somebody who waits; nothing happens if they do not. */
  void decline(Member by, PersonId person, String words) {
    requests
        .latest(by.space().id(), person)
        .ifPresent(request -> went(requests.decline(by, request, words)));
  }

  private static void went(Answered answered) {
    if (answered instanceof Answered.Archived) {
      throw new IllegalStateException("The story could not go on: " + answered);
    }
  }

  void give(Member by, PersonId person, Role role) {
    roles.give(by, person, role);
  }

  void remove(Member by, PersonId person, String reason) {
    removals.remove(by, person, reason);
  }

  void mute(Member member, PersonId person) {
    mutes.mute(member, person);
  }

  /** A facilitator changes the ground rules; nothing happens if they say this already. */
  void change(Member by, String words, String note) {
    var now = rules.current(by.space().id());
    var changed = rules.change(by, now.version(), words, note);
    if (changed instanceof RulesChange.Meanwhile) {
      throw new IllegalStateException("The story could not go on: " + changed);
    }
  }

  /** Whoever posts agrees first, as on the site. */
  void agreeFirst(Member member) {
    if (!(rules.before(member) instanceof Access.Admission.In)) {
      var space = member.space().id();
      rules.accept(space, member.person(), rules.current(space).version());
    }
  }
}
