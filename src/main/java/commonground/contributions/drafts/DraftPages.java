package commonground.contributions.drafts;

import commonground.people.PeopleAccess;
import commonground.people.PersonId;
import commonground.platform.views.Views;
import commonground.platform.web.Form;
import commonground.platform.web.Paths;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Somebody's drafts, over all their spaces; and where every form sends a draft to. */
public final class DraftPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "draft-saved", "Your words are saved as a draft.",
          "draft-posted", "You have posted these words already.",
          "draft-away", SavedView.PUT_AWAY,
          "draft-empty", "There is nothing to save yet.",
          "draft-discarded",
              "The draft is discarded. For a day you can bring it back in “Your drafts”.",
          "draft-back", "The draft is back.");

  private static final String HTML = "text/html; charset=utf-8";

  private final Drafts drafts;
  private final List<Origins> origins;
  private final Views views;

  /**
   * @param origins of the features whose forms keep drafts
   */
  public DraftPages(Drafts drafts, List<Origins> origins, Views views) {
    this.drafts = drafts;
    this.origins = List.copyOf(origins);
    this.views = views;
  }

  public void mount(Routes r) {
    r.get("/drafts", PeopleAccess.PERSON, this::list);
    r.postOften("/drafts", PeopleAccess.PERSON, this::save);
    r.get("/drafts/:id", PeopleAccess.PERSON, this::show);
    r.post("/drafts/:id/removal", PeopleAccess.PERSON, this::discard);
    r.post("/drafts/:id/return", PeopleAccess.PERSON, this::bringBack);
  }

  private Reply list(PersonId person, Request request) {
    var there = drafts.of(person);
    return Reply.page(
        "drafts/list",
        DraftsView.of(
            DraftReader.of(person, request),
            there,
            places(person, there),
            drafts.discarded(person)));
  }

  private Map<Box, Origin> places(PersonId person, List<Draft> there) {
    var boxes = there.stream().map(Draft::box).collect(Collectors.toSet());
    var places = new HashMap<Box, Origin>();
    origins.forEach(feature -> places.putAll(feature.of(person, boxes)));
    return places;
  }

  /** One form, from a button or from a script that sends it every few seconds. */
  private Reply save(PersonId person, Request request) {
    var form = request.form();
    var written = Written.read(form);
    // A page of somebody else, who was signed in here before: their words are not this person's.
    if (written.isEmpty()
        || !form.number("_person").orElse(person.value()).equals(person.value())) {
      return Reply.notFound();
    }
    var saved = drafts.save(person, written.get());
    return form.has("_quiet")
        ? new Reply.Text(HTML, answer(person, request, saved))
        : reply(written.get(), saved, back(form, "/drafts"));
  }

  private String answer(PersonId person, Request request, Saved saved) {
    var reader = DraftReader.of(person, request);
    var page = back(request.form(), "/drafts");
    return views.render("drafts/_others", SavedView.of(saved, reader, page)).toString();
  }

  private static Reply reply(Written written, Saved saved, String page) {
    var box = "#" + written.box().kind().words();
    return switch (saved) {
      case Saved.Kept kept ->
          Reply.seeOther(
                  DraftView.with(page, Long.toString(kept.draft().id().value()), written.box()))
              .saying("draft-saved");
      case Saved.Over over -> Reply.seeOther(page + box).saying("draft-posted");
      case Saved.PutAway away -> Reply.seeOther(page + box).saying("draft-away");
      case Saved.Nothing nothing -> Reply.seeOther(page + box).saying("draft-empty");
      case Saved.TooMany many -> new Reply.Refused(409, SavedView.TOO_MANY);
      case Saved.TooLong longer -> new Reply.Refused(409, SavedView.TOO_LONG);
    };
  }

  /** The page that a form names, if it is one of this site. */
  private static String back(Form form, String otherwise) {
    var page = form.text("_back").replaceAll("#.*", "");
    return Paths.local(page) ? page : otherwise;
  }

  /** Goes on with it, or shows it where its box is no longer open. */
  private Reply show(PersonId person, Request request) {
    return find(person, request)
        .map(draft -> {
          var origin = Optional.ofNullable(places(person, List.of(draft)).get(draft.box()));
          var write = origin.map(Origin::write).orElse("");
          return write.isEmpty()
              ? Reply.page(
                  "drafts/show", DraftAlone.of(DraftReader.of(person, request), draft, origin))
              : Reply.seeOther(
                  DraftView.with(write, Long.toString(draft.id().value()), draft.box()));
        })
        .orElseGet(Reply::notFound);
  }

  private Optional<Draft> find(PersonId person, Request request) {
    var id = request.number("id");
    return id.isPresent() ? drafts.find(person, new DraftId(id.getAsLong())) : Optional.empty();
  }

  private Reply discard(PersonId person, Request request) {
    var id = request.number("id");
    var page = DraftMark.read(request.form()).page();
    return id.isPresent() && drafts.discard(person, new DraftId(id.getAsLong()), page)
        ? Reply.seeOther(back(request.form(), "/drafts")).saying("draft-discarded")
        : Reply.notFound();
  }

  private Reply bringBack(PersonId person, Request request) {
    var id = request.number("id");
    return id.isPresent() && drafts.bringBack(person, new DraftId(id.getAsLong()))
        ? Reply.seeOther("/drafts").saying("draft-back")
        : Reply.notFound();
  }
}
