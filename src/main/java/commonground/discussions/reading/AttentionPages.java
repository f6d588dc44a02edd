package commonground.discussions.reading;

import commonground.discussions.Addresses;
import commonground.platform.db.Words;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.Map;

/** What one wants to hear of a thread: following it, muting it, or as of the space. */
public final class AttentionPages {

  public static final Map<String, String> SAID =
      Map.of(
          "every_post", "You follow this discussion now: you hear of every post.",
          "just_for_me", "You hear of this discussion only what is for you.",
          "nothing", "You muted this discussion. What is new in it no longer counts.",
          "as_in_space", "You hear of this discussion what you hear of the space.");

  /** In the form: nothing of its own. */
  public static final String AS_IN_SPACE = "as_in_space";

  private final Finding finding;
  private final Attentions attentions;
  private final SpaceAccess in;

  public AttentionPages(Finding finding, Attentions attentions, SpaceAccess in) {
    this.finding = finding;
    this.attentions = attentions;
    this.in = in;
  }

  public void mount(Routes r) {
    r.post("/spaces/:space/discussions/:id/attention", in.member, this::want);
  }

  private Reply want(Member member, Request request) {
    var id = Finding.id(request);
    var word = request.form().text("attention");
    var attention = Words.find(Attention.class, word);
    return id.isPresent()
            && (attention.isPresent() || word.equals(AS_IN_SPACE))
            && attentions.want(member, id.get(), attention)
        ? Reply.seeOther(Addresses.of(member.space(), id.get())).saying(word)
        : finding.absent(member, request);
  }
}
