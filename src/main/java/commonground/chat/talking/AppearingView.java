package commonground.chat.talking;

import commonground.chat.ChatAddresses;
import commonground.people.AppearingPages;
import commonground.spaces.Member;
import commonground.spaces.Reader;

/**
 * What a page of a room says of whether others see that its reader is there.
 *
 * @param words "" where nobody is shown: in a room that is closed, and to whoever is no member
 * @param shown whether they see it
 * @param change where that is chosen
 */
record AppearingView(String words, boolean shown, String change) {

  static AppearingView of(Reader reader, Opened page) {
    if (!(reader instanceof Member) || page.room().isClosed() || reader.space().archived()) {
      return new AppearingView("", false, "");
    }
    var change = AppearingPages.from(ChatAddresses.of(reader.space(), page.room().id()));
    return page.appears()
        ? new AppearingView("Others see your name here while this page is open.", true, change)
        : new AppearingView("Others do not see that you are here.", false, change);
  }
}
