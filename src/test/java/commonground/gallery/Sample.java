package commonground.gallery;

import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.Markdown;
import commonground.platform.views.PageView;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.govuk.BackLink;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Button;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.Details;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.InsetText;
import commonground.platform.views.govuk.Mistake;
import commonground.platform.views.govuk.Pagination;
import commonground.platform.views.govuk.PasswordField;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.SummaryList;
import commonground.platform.views.govuk.Tabs;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.views.govuk.WarningText;
import java.util.List;

/** One of everything, for the pages of the gallery. */
record Sample(String title, boolean mistaken) implements PageView {

  private static final Markdown MARKDOWN = new Markdown();

  record Row(Face face, String name, String fresh, String meta, String posts) {}

  record Person(Face face, String name, String perspective, String about) {}

  record Post(
      long number,
      Face face,
      String writer,
      String perspective,
      String at,
      String to,
      String quote,
      SafeHtml body,
      boolean edited,
      boolean fresh,
      boolean own) {}

  public Breadcrumbs trail() {
    return Breadcrumbs.of(
        Link.to("Spaces", "#"),
        Link.to("Moving well with arthritis", "#"),
        Link.to("Discussions", "#"));
  }

  public List<Person> people() {
    return List.of(
        person(1, "Zoë Adeyemi", "Patient or carer", "Knees and hands, since 2011."),
        person(2, "Tom Hartley", "Clinician", "Physiotherapist in Leek."),
        person(3, "Dr Priya Raman", "Researcher", "Exercise and osteoarthritis, Keele."),
        person(
            4, "Margaret O’Connell-Featherstonehaugh", "Voluntary sector", "Runs walking groups."),
        person(5, "Li Wei", "Commissioner", "Musculoskeletal services."),
        person(6, "Aled", "Patient or carer", ""),
        person(7, "Bartholomew Nkemelu", "Clinician", "GP, three days a week."),
        person(8, "Sunniva Bjørnstad", "Researcher", "Statistics, and her own hip."));
  }

  private static Person person(long id, String name, String perspective, String about) {
    return new Person(Face.of(name, id), name, perspective, about);
  }

  public List<Row> rows() {
    return List.of(
        new Row(
            Face.of("Tom Hartley", 2),
            "Does stretching before bed help morning stiffness?",
            "3 new",
            "Started by Zoë Adeyemi · Tom Hartley replied today at 9:12am",
            "14 posts"),
        new Row(
            Face.of("Li Wei", 5),
            "What would you ask a physio if you had ten minutes?",
            "1 new",
            "Started by Li Wei · Zoë Adeyemi replied yesterday",
            "9 posts"),
        new Row(
            Face.of("Priya Raman", 3),
            "A review on walking poles: plain-English version inside",
            "",
            "Started by Dr Priya Raman on Monday 9 November 2026",
            "1 post"),
        new Row(
            Face.of("Margaret O", 4),
            "Swimming pools that have steps, not ladders, in north Staffordshire and over the border in Cheshire",
            "",
            "Started by Margaret O’Connell-Featherstonehaugh · Aled replied on 3 November 2026",
            "31 posts"));
  }

  public List<Post> posts() {
    return List.of(
        new Post(
            1,
            Face.of("Zoë Adeyemi", 1),
            "Zoë Adeyemi",
            "Patient or carer",
            "Thursday 12 November 2026, 7:05pm",
            "",
            "",
            MARKDOWN.render(
                "I am stiff for the first hour **every** morning. My neighbour swears by ten minutes of stretching before bed.\n\nHas anyone tried it? Is there any *evidence*, or is it one of those things people say?"),
            true,
            false,
            true),
        new Post(
            2,
            Face.of("Tom Hartley", 2),
            "Tom Hartley",
            "Clinician",
            "Friday 13 November 2026, 8:20am",
            "",
            "",
            MARKDOWN.render(
                "Short answer: probably worth a try, and it will not hurt.\n\n### What I tell people\n\n1. Warm the joint first\n2. Hold each stretch for 30 seconds\n3. Stop if it is sharp, not just tight\n\n> Little and often beats long and rarely.\n\nThere is a review at https://www.example.org/reviews/stretching-and-morning-stiffness-in-osteoarthritis-of-the-knee-2024 that says much the same."),
            false,
            false,
            false),
        new Post(
            3,
            Face.of("Dr Priya Raman", 3),
            "Dr Priya Raman",
            "Researcher",
            "today at 9:12am",
            "2",
            "Short answer: probably worth a try, and it will not hurt. What I tell people: warm the joint",
            MARKDOWN.render(
                "The trials are small. Here is what they found:\n\n| Trial | People | Less stiff after 8 weeks |\n|---|---:|---:|\n| Leeds 2019 | 64 | 12 minutes |\n| Utrecht 2022 | 118 | 9 minutes |\n\nSo about ten minutes, for ten minutes of work."),
            false,
            true,
            false),
        new Post(
            4,
            Face.of("Aled", 6),
            "Aled",
            "Patient or carer",
            "today at 9:40am",
            "",
            "",
            MARKDOWN.render("I do mine in the bath. ~~Twice~~ once a day. Works for me."),
            false,
            true,
            false));
  }

  public Button start() {
    return Button.link("Start a discussion", "#");
  }

  public Button post() {
    return Button.submit("Post reply");
  }

  public Button signIn() {
    return Button.submit("Sign in");
  }

  public Button code() {
    return Button.quiet("Email me a code");
  }

  public BackLink back() {
    return BackLink.to("Back to discussions", "#");
  }

  public Pagination pages() {
    return Pagination.of(
        Pagination.Arrow.NONE,
        new Pagination.Arrow("#", "Older discussions", "Before 3 November 2026"));
  }

  public ErrorSummary summary() {
    return ErrorSummary.of(
        List.of(
            Mistake.in("title", "Give the discussion a title"),
            Mistake.in("words", "Write something to post")));
  }

  public TextField heading() {
    return TextField.of("title", "Title")
        .withHint("A question works well. Up to 150 characters.")
        .withError("Give the discussion a title");
  }

  public TextBox wrong() {
    return TextBox.of("wrong", "Your post")
        .withHint("Leave a line empty to start a new paragraph. **Two stars** make bold words.")
        .withError("Write something to post");
  }

  public TextBox words() {
    return TextBox.of("words", "Your reply").withRows(6);
  }

  public TextField email() {
    return TextField.email("email", "Email address");
  }

  public PasswordField password() {
    return PasswordField.current("password", "Password");
  }

  public Choices perspective() {
    return Choices.of(
        "perspective",
        "Where do you speak from?",
        List.of(
            Choice.of("patient", "Patient, carer or member of the public"),
            Choice.of("clinician", "Clinician")
                .withHint("Anyone who treats or cares for people at work")
                .checked(true),
            Choice.or(),
            Choice.of("other", "Something else")));
  }

  public Choices topics() {
    return Choices.of(
            "topics",
            "What is it about?",
            List.of(Choice.of("pain", "Pain"), Choice.of("moving", "Moving")))
        .withHint("Choose all that fit");
  }

  public SelectField zone() {
    return SelectField.of(
        "zone",
        "Time zone",
        List.of(
            SelectField.Option.of("Europe/London", "UK time"),
            SelectField.Option.of("Europe/Oslo", "Norway")));
  }

  public SummaryList details() {
    return SummaryList.of(
        List.of(
            SummaryList.Row.of(
                "Name", "Zoë Adeyemi", new SummaryList.Action("Change", "#", "your name")),
            SummaryList.Row.of(
                "Email address",
                "zoe.adeyemi@demo.example",
                new SummaryList.Action("Change", "#", "your email address")),
            SummaryList.Row.of(
                "Password",
                "Set",
                new SummaryList.Action("Change", "#", "your password"),
                new SummaryList.Action("Remove", "#", "your password")),
            SummaryList.Row.of("Time zone", "UK time")));
  }

  public Details help() {
    return Details.of(
        "Why there may be a device you do not know",
        "A phone and a laptop count as two. If in doubt, sign it out.");
  }

  public InsetText inset() {
    return InsetText.of("You can take a copy of all you wrote.");
  }

  public WarningText warning() {
    return WarningText.of("Signing out everywhere ends every session, this one too.");
  }

  public Tabs tabs() {
    return Tabs.of(
        List.of(
            new Tabs.Tab("week", "This week", "3 posts", SafeHtml.EMPTY),
            new Tabs.Tab("month", "This month", "11 posts", SafeHtml.EMPTY)));
  }
}
