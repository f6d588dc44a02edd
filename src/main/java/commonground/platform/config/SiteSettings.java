package commonground.platform.config;

import java.util.Optional;

/**
 * Who runs the site, as its help and privacy pages say.
 *
 * @param name up to 60 characters
 * @param contactName whom people ask: a name or a team
 * @param controller the organisation that answers for personal data
 * @param address its postal address on one line
 */
public record SiteSettings(
    String name,
    Optional<String> contactName,
    Optional<String> contactEmail,
    Optional<String> controller,
    Optional<String> address,
    Optional<String> phone) {

  /** Whom to tell if something is wrong, as the end of a sentence. */
  public String contact() {
    return contactEmail.orElse("the people who run " + name);
  }

  static SiteSettings read(Values values) {
    var name = values.line("site.name", 60);
    if (name.isEmpty() && values.right("site.name")) {
      values.mistake("site.name", "a name of 1 to 60 characters");
    }
    return new SiteSettings(
        name.orElse("?"),
        values.line("site.contact.name", 100),
        MailSettings.address(values, "site.contact.email"),
        values.line("site.controller", 200),
        values.line("site.address", 300),
        values.line("site.phone", 40));
  }
}
