#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "html/components.hpp"
#include "html/numbers.hpp"
#include "organisation/names.hpp"
#include "tasks.hpp"
#include "welcomes.hpp"

namespace births {
namespace {

using Json = nlohmann::ordered_json;

struct Open {
  std::vector<Welcome> welcomes;
  std::map<std::int64_t, std::string> centres;

  std::string centre_of(const Welcome& welcome) const {
    const auto found = welcome.centre ? centres.find(*welcome.centre) : centres.end();
    return found == centres.end() ? std::string{"None answers"} : found->second;
  }
};

Open read_open(const Site& site, const rights::Asker& asker) {
  return site.database.read([&](db::Session& session) {
    Open open{.welcomes = open_welcomes(session, site, asker), .centres = {}};
    organisation::each_centre_name(
        session, [&](const organisation::CentreName& name) { open.centres.emplace(name.centre, name.name); });
    return open;
  });
}

std::string age_words(const Welcome& welcome, base::Date today) {
  if (!welcome.child.born) {
    return "";
  }
  const auto days = today.days() - welcome.child.born->days();
  return days == 1 ? "1 day" : html::number(days) + " days";
}

std::string home_words(const Welcome& welcome) {
  return welcome.child.is_masked ? "Protected address" : welcome.child.home;
}

html::Html table_of(const Open& open, base::Date today) {
  html::Table table{.head = {{.text = "Child"},
                             {.text = "Born"},
                             {.text = "Age"},
                             {.text = "Home"},
                             {.text = "Centre"},
                             html::hidden_head("Action")},
                    .caption = "Families to welcome",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& each : open.welcomes) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="/families/{}">{}</a>)", each.child.family_id, each.who())},
         {.text = each.child.born ? html::date(*each.child.born) : ""},
         {.text = age_words(each, today)},
         {.text = home_words(each)},
         {.text = open.centre_of(each)},
         {.html = html::html("<a class=\"govuk-link\" href=\"/births/welcomes/{}\">Done<span "
                             "class=\"govuk-visually-hidden\">: {}</span></a>",
                             each.id, each.who())}});
  }
  return html::card_table(table);
}

std::string json_of(const Open& open, base::Date today) {
  auto rows = Json::array();
  for (const auto& each : open.welcomes) {
    const auto& born = each.child.born;
    rows.push_back({{"welcome", each.id},
                    {"family", each.child.family_id},
                    {"who", each.who()},
                    {"born", born ? Json(born->iso()) : Json{}},
                    {"days", born ? Json(today.days() - born->days()) : Json{}},
                    {"home", home_words(each)},
                    {"centre", each.centre ? Json(open.centre_of(each)) : Json{}}});
  }
  return Json{{"count", open.welcomes.size()}, {"rows", std::move(rows)}}.dump();
}

}  // namespace

http::Response show_welcomes(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto open = read_open(site, asker);
  if (auto recorded = site.record_look(request, asker,
                                       {.room = "births",
                                        .kind = "welcome",
                                        .record = std::nullopt,
                                        .rows = static_cast<std::int64_t>(open.welcomes.size()),
                                        .question = {},
                                        .purpose = std::string{request.query("purpose").value_or("")}});
      !recorded) {
    return std::move(recorded.error());
  }
  if (request.accepts_json()) {
    return http::json(json_of(open, asker.today));
  }
  const auto banner =
      request.query("done").value_or("") == "welcomed"
          ? html::notification_banner({.text = "It is written down, and not asked for any more.", .type = "success"})
          : html::Html{};
  const auto count = open.welcomes.size();
  const auto lead = count == 0   ? std::string{"Nobody waits to be welcomed, of the families whom you may see."}
                    : count == 1 ? std::string{"1 family with a newborn was not welcomed yet."}
                                 : fmt::format("{} families with a newborn were not welcomed yet.",
                                               html::number(static_cast<std::int64_t>(count)));
  return site.page(request, asker, 200,
                   {.title = "Families to welcome",
                    .content = html::html("{}<h1 class=\"govuk-heading-l\">Families to welcome</h1><p "
                                          "class=\"govuk-body\">{}</p>{}",
                                          banner, lead, count == 0 ? html::Html{} : table_of(open, asker.today))});
}

}  // namespace births
