package commonground.discussions.reading;

import commonground.discussions.Addresses;
import commonground.discussions.Attention;
import commonground.platform.db.Words;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.SpaceAccess;
import java.util.Map;

/** Following a thread, muting it, and neither. */
public final class AttentionPages {

  public static final Map<String, String> SAID =
      Map.of(
          "following", "You follow this discussion now.",
          "muted", "You muted this discussion. What is new in it no longer counts.",
          "usual", "Done: this discussion is like any other to you.");

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
    var attention = Words.find(Attention.class, request.form().text("attention"));
    return id.isPresent()
            && attention.isPresent()
            && attentions.want(member, id.get(), attention.get())
        ? Reply.seeOther(Addresses.of(member.space(), id.get()))
            .saying(Words.write(attention.get()))
        : finding.absent(member, request);
  }
}
