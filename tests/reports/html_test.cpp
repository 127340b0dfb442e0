#include "app/reports/html.h"
#include "app/reports/page.h"
#include "app/reports/table.h"
#include <doctest/doctest.h>

using namespace totality;
using namespace totality::reports;

TEST_CASE("whatever stands in words cannot become markup, in content and in attributes") {
    Html html;
    html.put("p", "<b> & \"x\" > 'y'", {{"title", "\"><script>"}});
    CHECK(html.take() == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;x&quot; &gt; 'y'</p>\n");
}

TEST_CASE("characters that HTML cannot hold, and bytes that are no text, become the replacement character") {
    const std::string mark = "\xEF\xBF\xBD";
    CHECK(escaped(std::string("a\0b", 3)) == "a" + mark + "b");
    CHECK(escaped("\x1b[1m") == mark + "[1m");
    CHECK(escaped("\xC2\x85|\xEF\xB7\x90|\xEF\xBF\xBF") == mark + "|" + mark + "|" + mark);
    CHECK(escaped("\xff\xC3") == mark + mark);
    CHECK(escaped("t\tn\n\xD7\xA9") == "t\tn\n\xD7\xA9");
}

TEST_CASE("elements close in the reverse order of their opening") {
    Html html;
    {
        const auto section = html.in("section");
        const auto list = html.in("ul");
        html.put("li", "one");
    }
    CHECK(html.take() == "<section>\n<ul>\n<li>one</li>\n</ul>\n</section>\n");
}

TEST_CASE("typed text keeps its paragraphs and leaves out what is only white space") {
    Html html;
    html.typed("one\ntwo\n\n  \n\nthree");
    const std::string text = html.take();
    CHECK(text == "<p dir=\"auto\" class=\"typed\">one\ntwo</p>\n<p dir=\"auto\" class=\"typed\">three</p>\n");
}

TEST_CASE("a table has a caption, headings with scope, and as many cells as columns; an empty one says so") {
    Html html;
    put_table(html, {"Scores", {{"Case"}, {"Score", true}}, {{"A & B", "54"}, {"short row"}}});
    const std::string text = html.take();
    CHECK(text.find("<caption>Scores</caption>") != text.npos);
    CHECK(text.find("<th scope=\"col\" class=\"number\">Score</th>") != text.npos);
    CHECK(text.find("<th scope=\"row\" class=\"words\" dir=\"auto\">A &amp; B</th>\n<td class=\"number\">54</td>") !=
          text.npos);
    CHECK(text.find("short row</th>\n<td class=\"number\"></td>") != text.npos);
    put_table(html, {"Scores", {{"Case"}}, {}}, "None yet.");
    CHECK(html.take() == "<p class=\"quiet\">None yet.</p>\n");
}

TEST_CASE("a page stands alone: its policy lets nothing load and nothing run") {
    const std::string page = write_page({"A <title>", "", "Notice"}, [](Html &html) { html.put("p", "x"); });
    CHECK(page.find("<html lang=\"en\">") != page.npos);
    CHECK(page.find("content=\"default-src 'none'; style-src 'unsafe-inline'\"") != page.npos);
    CHECK(page.find("<title>A &lt;title&gt;</title>") != page.npos);
    for (const char *never : {"<script", "http://", "https://", "url(", "@import"})
        CHECK_MESSAGE(page.find(never) == page.npos, never);
}
