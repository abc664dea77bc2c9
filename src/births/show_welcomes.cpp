#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>

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
  std::set<std::string> to_write = {};  ///< those that the asker may write down

  std::string centre_of(const Welcome& welcome) const {
    const auto found = welcome.centre ? centres.find(*welcome.centre) : centres.end();
    return found == centres.end() ? std::string{"None answers"} : found->second;
  }
};

Open read_open(const Site& site, const rights::Asker& asker) {
  auto open = site.database.read([&](db::Session& session) {
    Open read{.welcomes = open_welcomes(session, site, asker), .centres = {}};
    organisation::each_centre_name(
        session, [&](const organisation::CentreName& name) { read.centres.emplace(name.centre, name.name); });
    return read;
  });
  for (const auto& each : open.welcomes) {
    if (asker.may(rights::Permission::register_families) && site.may_change(asker, each.family)) {
      open.to_write.insert(each.id);
    }
  }
  return open;
}

std::string waiting_words(const Welcome& welcome, base::Date today) {
  const auto days = today.days() - welcome.made.days();
  const auto attempts = welcome.attempts();
  return (days == 1 ? "1 day" : html::number(days) + " days") + (attempts.empty() ? "" : ". " + attempts);
}

/// For whoever may write it down.
html::Html link_to(const Open& open, const Welcome& welcome) {
  return open.to_write.contains(welcome.id)
             ? html::html(
                   "<a class=\"govuk-link\" href=\"/births/welcomes/{}\">Write down the welcome<span "
                   "class=\"govuk-visually-hidden\">: {}</span></a>",
                   welcome.id, welcome.who())
             : html::Html{};
}

html::Html table_of(const Open& open, base::Date today) {
  html::Table table{.head = {{.text = "Child"},
                             {.text = "Born"},
                             {.text = "Age"},
                             {.text = "Home"},
                             {.text = "Telephone"},
                             {.text = "Centre"},
                             {.text = "Waiting"},
                             html::hidden_head("Action")},
                    .caption = "Families to welcome",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& each : open.welcomes) {
    table.rows.push_back(
        {{.html = html::html(R"(<a class="govuk-link" href="/families/{}">{}</a>)", each.child.family_id, each.who())},
         {.text = each.child.born ? html::date(*each.child.born) : ""},
         {.text = each.age(today)},
         {.text = each.home()},
         {.text = each.child.phone},
         {.text = open.centre_of(each)},
         {.text = waiting_words(each, today)},
         {.html = link_to(open, each)}});
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
                    {"home", each.home()},
                    {"phone", each.child.phone},
                    {"centre", each.centre ? Json(open.centre_of(each)) : Json{}},
                    {"since", each.made.iso()},
                    {"tried", each.tried},
                    {"tried_last", each.tried_last ? Json(each.tried_last->iso()) : Json{}},
                    {"may_close", open.to_write.contains(each.id)}});
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
  const auto done = request.query("done").value_or("");
  const auto banner =
      done == "welcomed"
          ? html::notification_banner({.text = "It is written down, and not asked for any more.", .type = "success"})
      : done == "tried"
          ? html::notification_banner({.text = "It is written down. The family still waits.", .type = "success"})
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
