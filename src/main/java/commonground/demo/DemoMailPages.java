package commonground.demo;

import commonground.platform.mail.MailFolder;
import commonground.platform.views.PageView;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import java.nio.file.Path;
import java.util.List;

/** In the demo, the mails that the site has sent: nobody needs a mailbox to try it. */
public final class DemoMailPages {

  private final MailFolder folder;

  public DemoMailPages(Path folder) {
    this.folder = new MailFolder(folder);
  }

  public void mount(Routes r) {
    r.get("/demo/mail", Access.ANYONE, this::show);
  }

  record MailsView(List<MailFolder.Sent> mails) implements PageView {
    @Override
    public String title() {
      return "Email sent by this demo";
    }
  }

  private Reply show(Request visitor, Request request) {
    return Reply.page("demo/mail", new MailsView(folder.newest(30)));
  }
}
