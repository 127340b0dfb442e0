// What a debrief says of each rule and each use of a fact: what was done or not done, with the thing named.
#include "scoring/debrief.h"
#include "small_case.h"
#include "tests/scoring/case_folder.h"
#include <algorithm>
#include <doctest/doctest.h>
#include <functional>

using namespace totality;
using test::guidance;

namespace {

using Change = std::function<void(Scenario &)>;

Option &option(Scenario &s, std::size_t stage, std::size_t number) { return s.stages[stage].options[number]; }

// Declining is a decision of which notice is due, charging issues an NTA, and "lpr" and "lodge" come near a bar.
CaseFile findings_case(const Change &change) {
    CaseFile file = small_case();
    Scenario &s = file.scenario;
    option(s, 0, 0).effect = Effect::nta;
    option(s, 1, 0).effect = Effect::nta;
    option(s, 1, 1).effect = Effect::no_proceedings;
    option(s, 1, 1).notice_due = true;
    s.facts[0].use = Use::proper;
    s.facts[0].touches = {{"bar.protected-trait"}};
    s.facts[3].use = Use::barred;
    s.facts[3].touches = {{"bar.protected-trait"}};
    s.questions[0].key = {"yes"};
    s.signers.push_back({{"lawyer"}, "Lawyer", false, true});
    s.approvals.push_back({{"regional-director"}, "Regional Director", 24, 4});
    if (change) change(s);
    return file;
}

std::vector<std::string> findings(const Change &change, const std::string &transcript, const std::string &panelist) {
    CaseFile file = findings_case(change);
    const auto worksheet = [&](const std::string &lines) {
        const Played played = play(file, lines);
        CHECK(played.refusals == std::vector<std::string>{});
        return to_worksheet(file, played.state);
    };
    if (!panelist.empty()) file.panel.assign(4, worksheet(panelist));
    std::vector<std::string> texts;
    for (const DebriefFinding &finding :
         make_debrief(*compile_panel(file, file.panel, guidance()), worksheet(transcript)).findings)
        texts.push_back(finding.text);
    return texts;
}

const std::string kDecline = "choose refer\nchoose decline\n", kIssue = "choose issue\n",
                  kHearing = "choose refer\nchoose pass-on\n";
std::string letter(const std::string &says) { return kDecline + "letter to=subject say=" + says + " \"Sir.\"\n"; }

struct Row {
    std::string transcript;
    const char *words;
    Change change = {};
    std::string panelist = {};
};

void check(const std::vector<Row> &rows) {
    for (const Row &row : rows) {
        CAPTURE(row.transcript);
        const auto told = findings(row.change, row.transcript, row.panelist);
        std::string all;
        for (const std::string &text : told) all += text + "\n";
        CAPTURE(all);
        CAPTURE(row.words);
        CHECK(std::find(told.begin(), told.end(), row.words) != told.end());
    }
}

} // namespace

TEST_CASE("a finding on a signature names who signed and what is lacking") {
    const char *unsigned_nta =
        "Nobody signed the decision. An NTA has to be signed by someone who may issue an NTA and "
        "to whom the authority was delegated.";
    check(
        {{kIssue, unsigned_nta},
         {kIssue + "sign director\n", "The decision is signed with authority: Director."},
         {kDecline + "sign director\n", "The decision is signed with authority: Director."},
         {kDecline + "sign agent\n",
          "The signature does not carry the decision: Agent; that officer may not issue an NTA, nor was the authority "
          "delegated. Declining a removable case has to be signed by someone who may issue an NTA and to whom the "
          "authority was delegated."},
         {kIssue + "sign lawyer\n",
          "The signature does not carry the decision: Lawyer; that officer may not issue an NTA. An NTA has to be "
          "signed by someone who may issue an NTA and to whom the authority was delegated."}});
}

TEST_CASE("a finding on approvals names them") {
    const Change served = [](Scenario &s) { s.subject.military = {"served"}; };
    check({{kIssue, "You charged someone who served and did not ask for the Regional Director's approval.", served},
           {"approve regional-director\n" + kIssue,
            "You charged someone who served before the Regional Director's approval came.", served},
           {"approve regional-director\nwait 24\n" + kIssue,
            "You had the Regional Director's approval before you charged someone who served.", served},
           {"approve regional-director\n" + kIssue,
            "You asked only for approvals that the case needs or that the panel asked for too.", served},
           {"approve supervisor\n" + kIssue,
            "You asked for \"Supervisor\"; nothing here requires it, and nobody on the panel asked."},
           {"approve supervisor\napprove counsel\n" + kIssue,
            "You asked for \"Supervisor\" and \"Counsel\"; nothing here requires them, and nobody on the panel asked."},
           {kHearing + "approve counsel\nwait 6\nchoose terminate\n",
            "You had counsel's advice before you decided a case that is before the immigration court."},
           {kHearing + "choose terminate\n",
            "You decided a case that is before the immigration court without counsel's advice."}});
}

TEST_CASE("a finding on the record says what the file has or lacks") {
    const std::string marked = "mark booking#lpr factor.status +2\n" + kDecline;
    check({{kDecline, "You wrote no memorandum. A favorable decision goes into the file with its reasons."},
           {marked + "memorandum decision=issue facts=lpr legal=weigh.totality \"So.\"\n",
            "Your memorandum records another decision than the one that you took."},
           {marked + "memorandum decision=decline legal=weigh.totality \"So.\"\n",
            "Your memorandum names no fact that you weighed."},
           {marked + "memorandum decision=decline facts=lpr \"So.\"\n", "Your memorandum names no legal basis."},
           {marked + "memorandum decision=decline facts=lpr legal=weigh.totality \"So.\"\n",
            "Your memorandum puts the favorable decision, its facts and its legal basis into the file."}});
}

TEST_CASE("a finding on the letter names what it says, promises and leaves out") {
    check({{kDecline, "You sent no letter, and this decision is to be told to the person or to counsel."},
           {kDecline, "You sent no letter to say what the decision does not give."},
           {letter("decision,consequences"), "Your letter tells the decision and what follows from it."},
           {letter("facts"), "Your letter does not say what was decided and what follows from it."},
           {letter("decision"), "Your letter does not say what follows from it."},
           {kDecline + "letter to=attorney say=decision,consequences \"Sir.\"\n",
            "Your letter goes neither to the person nor to counsel of record."},
           {letter("no-status,no-travel,no-immunity,no-right"),
            "Your letter says that the decision does not give immigration status, leave to travel, protection from "
            "later removal or a right to enforce it."},
           {letter("no-status,no-travel"), "Your letter leaves out that the decision does not give protection from "
                                           "later removal or a right to enforce it."},
           {letter("decision"), "Your letter promises only what the decision can give."},
           {letter("grants-status"), "Your letter promises immigration status. The decision cannot give that."},
           {letter("grants-status,grants-travel"),
            "Your letter promises immigration status and leave to travel. The decision cannot give that."},
           {letter("decision"), "Your letter is brief: the facts and their weighing stay in the file."},
           {letter("evaluation"), "Your letter tells how the facts were weighed. That belongs in the file."},
           {letter("facts,evaluation"),
            "Your letter tells the facts of the case and how they were weighed. That belongs in the file."}});
}

TEST_CASE("a finding on a later encounter says what was kept, enforced or asked for") {
    const Change favored = [](Scenario &s) { s.posture.prior_favorable = PriorFavorable{}; };
    const Change filed = [](Scenario &s) { s.inquiries[0].role = InquiryRole::a_file; };
    const std::string memorandum = "memorandum decision=issue facts=lpr legal=weigh.totality ";
    check(
        {{kDecline, "You kept to another office's favorable decision, since nothing has changed.", favored},
         {kIssue, "You enforced, although another office decided in the person's favor and nothing has changed since.",
          favored},
         {kIssue, "You enforced against someone who was favored before, and wrote no memorandum that says why.",
          favored},
         {kIssue + memorandum + "\" \"\n",
          "Your memorandum does not say, from the facts, why you enforce against someone who was favored before.",
          favored},
         {kIssue + memorandum + "\"He lied.\"\n",
          "Your memorandum says why you enforce against someone who was favored before.", favored},
         {kIssue, "You did not ask for the A-file, which could have come in time.", filed},
         {"inquire order-record\n" + kIssue, "You decided before the A-file that you had asked for came.", filed},
         {"inquire order-record\nwait 4\n" + kIssue, "You asked for the A-file, and it came before you decided.",
          filed}});
}

TEST_CASE("a finding on the use of a fact says what you did with it") {
    check(
        {{"mark booking#lodge factor.community -1\n" + kIssue,
          "You relied on something that may not count: It is so that lodge"},
         {kIssue, "You did not set aside something that may not count: It is so that lodge"},
         {"mark booking#lodge bar.protected-trait\n" + kIssue, "You set aside what may not count: It is so that lodge"},
         {"mark booking#lodge bar.personal-feelings\n" + kIssue,
          "You set this aside under another heading than its own: It is so that lodge"},
         {"mark booking#lpr factor.status +1\n" + kIssue,
          "You weighed something that may count here: It is so that lpr"},
         {"mark booking#lpr bar.protected-trait\n" + kIssue,
          "You set aside something that may count here: It is so that lpr"},
         {kIssue,
          "You left something that may count here and that most of the panel weigh: It is so that lpr",
          {},
          "mark booking#lpr factor.status +1\n" + kIssue},
         {kIssue,
          "The memo leaves open whether this counts, and nobody on the panel treats it as you do: It is so that lpr",
          [](Scenario &s) { s.facts[0].use = Use::contested; }, "mark booking#lpr factor.status +1\n" + kIssue}});
}

TEST_CASE("a finding on a point, a question or the decision says what you did") {
    const std::string weighs = "wait 1\nmark interview#entered factor.residence +1\n" + kIssue;
    check({{"answer must-it no\n" + kIssue, "? You said: No. The memo says: Yes."},
           {kIssue, "? You did not answer. The memo says: Yes."},
           {kIssue, "You named no reasons that carry your decision."},
           {"mark booking#lpr factor.status +2\nbasis lpr factor.status\n" + kIssue,
            "Your decision does not follow from the reasons that you named for it."},
           {"wait 30\nwait 40\nwait 60\n", "You let the deadline decide, and the file does not say why."},
           {"wait 1\n" + kIssue, "All 4 of the panel weigh what you left: It is so that entered", {}, weighs},
           {"wait 1\nmark interview#entered factor.status +1\n" + kIssue,
            "All 4 of the panel weigh this also under a heading that you did not use: It is so that "
            "entered",
            {},
            weighs},
           {"wait 1\nmark interview#entered factor.residence -1\n" + kIssue,
            "You push this the other way than all 4 of the panel who push it: It is so that entered",
            {},
            weighs}});
}
