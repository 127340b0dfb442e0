#include "app/reports/page.h"
#include "app/reports/style.h"
#include "scoring/guidance.h"

namespace totality::reports {

namespace {

constexpr const char *kPolicy = "default-src 'none'; style-src 'unsafe-inline'";

std::string head_of(const PageFrame &frame) {
    std::string head = "<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
    head += kPolicy;
    head += "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    head += escaped(frame.title);
    head += "</title>\n<style>";
    head += kPageStyle;
    head += "</style>\n</head>\n";
    return head;
}

} // namespace

std::string write_page(const PageFrame &frame, const std::function<void(Html &)> &write) {
    Html html;
    {
        const auto header = html.in("header");
        html.put("h1", frame.title, {{"dir", "auto"}});
        if (!frame.subtitle.empty()) html.put("p", frame.subtitle, {{"class", "lead"}, {"dir", "auto"}});
    }
    {
        const auto main = html.in("main");
        write(html);
    }
    {
        const auto footer = html.in("footer");
        html.put("p", frame.notice);
    }
    return "<!DOCTYPE html>\n<html lang=\"en\">\n" + head_of(frame) + "<body>\n" + html.take() + "</body>\n</html>\n";
}

std::string notice_of(const Guidance &guidance) {
    return "Written by Totality, a training simulator. Every person in its cases is invented. " + guidance.notice;
}

} // namespace totality::reports
