#include "change_links.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "family_page.hpp"
#include "html/components.hpp"

namespace families {
namespace {

using html::Html;

struct DoneWords {
  std::string_view word;
  std::string_view sentence;
};
constexpr std::array done_sentences{
    DoneWords{"registered", "The family is registered."},
    DoneWords{"moved", "The move is saved. Where they lived before stays as it was."},
    DoneWords{"protected", "It is saved. A protected address is shown to nobody without a special permission."},
    DoneWords{"birth", "It is saved."},
    DoneWords{"added", "They are added to the family."},
    DoneWords{"left", "It is saved. What was before stays as it was."},
    DoneWords{"reached", "How they are reached is saved."},
    DoneWords{"needs", "What sessions must know is saved."},
    DoneWords{"cards", "The cards are saved. What was before stays as it was."},
    DoneWords{"own", "The answers are saved. What was answered before stays as it was."},
    DoneWords{"groups", "The groups are saved."},
    DoneWords{"registration", "The registration is saved."},
    DoneWords{"consents", "Their answers are saved, and hold from today."},
    DoneWords{"corrected", "It is put right. What was said before is kept on their story."},
    DoneWords{"righted", "It is put right. What was said before is kept on their story."}};

Html link(const Family& family, std::string_view to, const std::string& words) {
  return html::html(R"(<li><a class="govuk-link" href="/families/{}/{}">{}</a></li>)", family.id, to, words);
}

/// Of those who are there: who left, or died.
Html goodbyes(const Family& family, base::Date today) {
  Html all;
  for (const auto& member : family.members) {
    if (member.role != "expected" && is_present(family, member, today)) {
      const auto name = called(family, member.person);
      all += link(family, "leave/" + member.id, member.role == "carer" ? name + " left, or died" : name + " died");
    }
  }
  return all;
}

Html corrections(const Family& family) {
  Html all = html::each(family.members, [&](const Member& member) {
    return link(family, "correct/" + member.id, "What we hold of " + called(family, member.person));
  });
  return all += link(family, "correct", "A home, a registration or a group");
}

Html folded(const std::string& summary, const Html& links) {
  return links.empty()
             ? Html{}
             : html::details({.summary_text = summary, .html = html::html("<ul class=\"govuk-list\">{}</ul>", links)});
}

}  // namespace

html::Html change_links(const Family& family, base::Date today, bool asks_more) {
  Html all;
  all += link(family, "move", "They moved");
  all += family.homes.empty() ? Html{} : link(family, "protect", "An address must be protected");
  all += link(family, "details", "Telephone or e-mail");
  all += link(family, "needs", "Allergies, health, language");
  all += link(family, "cards", "Cards");
  all += asks_more ? link(family, "own-answers", "What the council asks besides") : Html{};
  all += link(family, "consents", "What they agree to");
  all += link(family, "groups", "Target groups");
  all += link(family, "registration", "Where they are registered");
  all += link(family, "add", "Somebody joined: a child, a baby, a carer");
  for (const auto& member : family.members) {
    if (member.role == "expected" && is_present(family, member, today)) {
      all += link(family, "birth/" + member.id, "The expected baby: " + called(family, member.person));
    }
  }
  return html::html(
      R"(<nav aria-labelledby="changed"><h2 class="govuk-heading-m" id="changed">What has changed?</h2><ul class="govuk-list hearth-changes__links">{}</ul>{}{}</nav>)",
      all, folded("Somebody left, or died", goodbyes(family, today)),
      folded("Something was written down wrongly", corrections(family)));
}

html::Html family_done_banner(const http::Request& request, const Family& family, bool may_change) {
  const auto word = request.query("done").value_or("");
  const auto* const done = std::ranges::find(done_sentences, word, &DoneWords::word);
  if (done == done_sentences.end()) {
    return {};
  }
  const auto next =
      word == "registered" && may_change
          ? html::html(R"(<a class="govuk-notification-banner__link" href="/families/{}/cards">Give them a card</a>)",
                       family.id)
          : Html{};
  return html::notification_banner({.html = html::html(R"(<p class="govuk-notification-banner__heading">{}{}{}</p>)",
                                                       done->sentence, next.empty() ? "" : " ", next),
                                    .type = "success"});
}

}  // namespace families
