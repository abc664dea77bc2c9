#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "entry_words.hpp"
#include "forms.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "tasks.hpp"

namespace administration {
namespace {

using html::Html;

constexpr auto verification_address = "/journal/verification";

Html paragraph_of(const std::string& text) { return html::html("<p class=\"govuk-body\">{}</p>", text); }

Html stands_as_written(const Verified& last) {
  Html out = paragraph_of(fmt::format("{} {} as they were written, {} of them under {} {}.", html::number(last.entries),
                                      last.entries == 1 ? "entry stands" : "entries stand", html::number(last.sealed),
                                      html::number(last.seals), last.seals == 1 ? "seal" : "seals"));
  if (!last.head.empty()) {
    out += html::html(
        "<p class=\"govuk-body\">Its last seal. Keep it somewhere else, in the papers of a board for instance: found "
        "again later, it also proves that nothing was cut off the end.</p><p class=\"govuk-body hearth-key\"><code>{}"
        "</code></p>",
        last.head);
  }
  return out;
}

Html was_touched(const Verified& last) {
  return html::html(
      "{}{}", html::warning_text({.text = fmt::format("The journal was touched: {}.", last.touched)}),
      paragraph_of(
          "Somebody changed the database without Hearth, or a disk lost what it held. Keep a copy of the database as "
          "it is now, compare it with the last backup in which verification found nothing, and find out who could "
          "write to it in between."));
}

Html last_result(const std::optional<Verified>& last, const Actors& actors) {
  if (!last) {
    return html::inset_text({.text = "The journal was never verified."});
  }
  return html::html("<h2 class=\"govuk-heading-m\">Last verified {}, by {}</h2>{}", html::instant(last->instant),
                    actors.name_of(last->actor), last->touched.empty() ? stands_as_written(*last) : was_touched(*last));
}

Html under_way_words(const Verification::UnderWay& under_way) {
  return html::inset_text(
      {.html = html::html("<p>Under way since {}: {} entries found right so far. It goes on if you leave this "
                          "page.</p><p><a class=\"govuk-link\" href=\"{}\">See how far it is now</a></p>",
                          html::instant(under_way.since), html::number(under_way.entries), verification_address)});
}

Html now(const http::Request& request, const Verification& verification) {
  if (const auto under_way = verification.under_way()) {
    return under_way_words(*under_way);
  }
  const auto fault = verification.fault();
  const auto button = own_form(request, verification_address, html::button({.text = "Verify now"}));
  return fault.empty()
             ? button
             : html::html("{}{}", html::warning_text({.text = "The verification came to no end. " + fault}), button);
}

std::string verification_json(const std::optional<Verified>& last, const Verification& verification) {
  nlohmann::ordered_json all;
  const auto under_way = verification.under_way();
  all["under_way"] = under_way.has_value();
  all["last"] = nullptr;
  if (last) {
    all["last"] = {{"instant", last->instant}, {"stands", last->touched.empty()},
                   {"entries", last->entries}, {"sealed", last->sealed},
                   {"seals", last->seals},     {"head", last->head},
                   {"touched", last->touched}};
  }
  return all.dump();
}

}  // namespace

http::Response show_verification(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto last = site.database.read([](db::Session& session) { return last_verified(session); });
  if (request.accepts_json()) {
    return http::json(verification_json(last, site.verification));
  }
  const auto content = html::html(
      "<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\"><h1 class=\"govuk-heading-l\">"
      "Verification of the journal</h1><p class=\"govuk-body\">Every entry is sealed into a chain, so that what is "
      "changed, removed or put in afterwards shows.</p>{}{}</div></div>",
      last_result(last, Actors{site.accounts()}), now(request, site.verification));
  return site.page(request, asker, 200,
                   {.title = "Verification of the journal",
                    .breadcrumbs = {{.text = "Administration", .href = "/administration"},
                                    {.text = "Journal", .href = "/journal"},
                                    {.text = "Verification"}},
                    .content = content});
}

http::Response verify_journal(const Site& site, const http::Request& /*request*/, const rights::Asker& asker) {
  site.verification.begin(asker.id.text());  // one that is under way already will do
  return http::see_other(verification_address);
}

}  // namespace administration
