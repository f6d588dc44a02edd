package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is pasted from other programs arrives as Markdown. */
class PasteJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final Chromium chromium = new Chromium(site);

  private static int spaces;

  /** A box to write in, and what its page asks for. */
  private static final class Box {
    private final List<String> asked = new ArrayList<>();
    private final Window window;

    Box() {
      var slug = "pasted-" + ++spaces;
      var ana = site.person("Ana " + slug);
      var space = site.world().space(slug, "Pasted", Kind.COMMUNITY, Visibility.HIDDEN);
      site.world().join(space, ana, Role.MEMBER);
      window = chromium.signedIn(ana, Scripts.ON).open("/spaces/" + slug + "/discussions/new");
      window.page().onRequest(request -> asked.add(request.url()));
    }

    /** Whether the browser is left to paste it. */
    boolean paste(String html, String plain) {
      return (boolean) window.page().evaluate(PASTE, List.of(html, plain));
    }

    String pasted(String html) {
      assertEquals(false, paste(html, "plain"));
      window.page().waitForCondition(() -> !words().isEmpty());
      return words();
    }

    String words() {
      return window.field("Your post").inputValue();
    }

    List<String> askedElsewhere() {
      return asked.stream().filter(url -> !url.startsWith(site.url())).toList();
    }
  }

  private static final String PASTE =
      """
      ([html, plain]) => {
        const data = new DataTransfer();
        if (html) data.setData('text/html', html);
        data.setData('text/plain', plain);
        const box = document.querySelector('textarea[name=post]');
        box.focus();
        const event = new ClipboardEvent('paste',
          { clipboardData: data, bubbles: true, cancelable: true });
        return box.dispatchEvent(event);
      }
      """;

  /** As Word for Windows puts it on the clipboard. */
  private static final String WORD =
      """
      <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
      xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
      <head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
      <meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/clip_filelist.xml">
      <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
      <style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0 {mso-list-id:5;} --></style></head>
      <body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
      <h1><b><span style='mso-fareast-language:EN-GB'>Moving well<o:p></o:p></span></b></h1>
      <p class=MsoNormal>What <b><span style='color:red'>really</span></b><b> helps</b>, and <i>why</i>.<o:p></o:p></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='font-family:Symbol;mso-list:Ignore'>&#183;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Walk
      a little<o:p></o:p></p>
      <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>each day<o:p></o:p></p>
      <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
      style='mso-list:Ignore'>&#183;<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Rest<o:p></o:p></p>
      <p class=MsoNormal>Then:</p>
      <p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
      style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Ask</p>
      <p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
      style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Listen</p>
      <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
      <tr><td width=200 valign=top style='width:150.25pt'><p class=MsoNormal>Trial</p></td><td><p class=MsoNormal>People</p></td></tr>
      <tr><td><p class=MsoNormal><b>A</b> or B</p><p class=MsoNormal>both | none</p></td><td><p class=MsoNormal>120</p></td></tr></table>
      <p class=MsoNormal>See <a href="https://trials.example/a?utm_source=mail&amp;id=7">the trial</a><a
      style='mso-comment-reference:JB_1'>.</a><span class=MsoCommentReference><a href="#_msocom_1" id="_anchor_1">[JB1]</a></span>
      <del cite="mailto:Jo" datetime="2026-11-01T10:00">Old words</del><img width=1 height=1 src="https://tracker.example/p.gif"></p>
      <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is this so?</p></div></div>
      <!--EndFragment--></body></html>
      """;

  @Test
  void from_word_come_headings_bold_lists_links_and_tables_and_nothing_else() {
    var box = new Box();
    assertEquals(
        """
        # Moving well

        What **really helps**, and *why*.

        - Walk a little
          - each day
        - Rest

        Then:

        1. Ask
        2. Listen

        | Trial | People |
        | --- | --- |
        | **A** or B both \\| none | 120 |

        See [the trial](https://trials.example/a?id=7).\
        """,
        box.pasted(WORD));
    box.window.reads("Pasted with headings");
    assertEquals(List.of(), box.askedElsewhere());
  }

  /** A mail, as Outlook puts it there: links through its own page, a picture that counts. */
  private static final String OUTLOOK =
      """
      <html><head><meta name="Generator" content="Microsoft Exchange Server"></head><body dir="ltr">
      <div style="font-family:Aptos,sans-serif;font-size:12pt;color:rgb(0,0,0)" class="elementToProof">Dear all,</div>
      <div class="elementToProof"><br></div>
      <div class="elementToProof">the <span style="font-weight:bold">draft</span> is at
      <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdrafts.example%2F4&amp;data=05%7C02%7Cjo%40demo.example%7C&amp;reserved=0"
      data-auth="NotApplicable">https://drafts.example/4</a>. Please <a href="mailto:jo@demo.example">jo@demo.example</a> by Friday:</div>
      <ul style="margin-top:0px" data-editing-info="{&quot;applyListStyleFromLevel&quot;:true}">
      <li style="font-family:Aptos"><div role="presentation" class="elementToProof">read it</div></li>
      <li><div role="presentation">say what is *missing*<ol><li><div>first</div></li><li><div>second</div></li></ol></div></li></ul>
      <table style="width:100%"><tbody><tr><td><div>Kind regards</div><div>Jo_B, [NHS]</div></td></tr></tbody></table>
      <div style="display:none">read receipt</div><img src="https://counts.example/open.png" alt="">
      </body></html>
      """;

  @Test
  void from_outlook_come_the_words_and_links_that_lead_where_they_say() {
    var box = new Box();
    assertEquals(
        """
        Dear all,

        the **draft** is at https://drafts.example/4. Please jo@demo.example by Friday:

        - read it
        - say what is \\*missing\\*
          1. first
          2. second

        Kind regards

        Jo_B, [NHS]\
        """,
        box.pasted(OUTLOOK));
    assertEquals(List.of(), box.askedElsewhere());
  }

  @Test
  void what_was_pasted_stands_in_the_post_as_it_stood_there() {
    var box = new Box();
    box.pasted(WORD);
    box.window.press("Preview");
    var prose = box.window.page().locator("#preview .cg-prose");
    var found =
        Map.of("h3", 1, "strong", 2, "em", 1, "ul", 2, "ol li", 2, "th", 2, "td", 2, "a", 1);
    found.forEach(
        (css, count) -> PlaywrightAssertions.assertThat(prose.locator(css)).hasCount(count));
  }

  @Test
  void one_press_takes_it_back_and_words_that_stood_there_stay() {
    var box = new Box();
    box.window.write("Your post", "Before ");
    box.window.field("Your post").press("End");
    box.paste("<p>Some <b>bold</b> words</p>", "plain");
    box.window.page().waitForCondition(() -> box.words().equals("Before Some **bold** words"));
    box.window.page().keyboard().press("Control+z");
    box.window.page().waitForCondition(() -> box.words().equals("Before "));
  }

  @Test
  void plain_words_and_code_are_left_to_the_browser_and_nothing_is_fetched() {
    var box = new Box();
    assertEquals(true, box.paste("", "just words"));
    assertEquals(
        true,
        box.paste("<meta charset='utf-8'><span style=\"color:#000\">**so**</span>", "**so**"));
    assertEquals(true, box.paste("<div><span>one</span></div><div>two</div>", "one\ntwo"));
    assertTrue(box.asked.stream().noneMatch(url -> url.contains("paste-")), "" + box.asked);
  }

  @Test
  void the_key_for_plain_pasting_pastes_plainly() {
    var box = new Box();
    box.window.field("Your post").focus();
    box.window.page().keyboard().press("Control+Shift+v");
    assertEquals(true, box.paste(WORD, "plain"));
    box.window.page().keyboard().press("a");
    assertEquals(false, box.paste("<b>bold</b>", "plain"));
  }

  @Test
  void where_the_rest_cannot_be_fetched_the_words_come_plainly() {
    var box = new Box();
    chromium.forgive();
    box.window.page().route("**/paste-*.js", route -> route.abort());
    assertEquals(false, box.paste("<b>bold</b> words", "bold words"));
    box.window.page().waitForCondition(() -> box.words().equals("bold words"));
  }
}
