// Registrations from home, at the centre: the links and posters by which they come, those that wait, and taking one on.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "home_registrations.hpp"
#include "html/components.hpp"
#include "html/numbers.hpp"
#include "html/qr_code.hpp"
#include "http/json.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {
namespace {

using html::Html;
using Centres = std::vector<std::pair<std::int64_t, std::string>>;

constexpr auto from_home_address = "/home-registrations";

std::string join_address(const RegistrationLink& link) { return "/join/" + link.code; }

std::optional<std::string> name_in(const Centres& centres, std::int64_t centre) {
  const auto found = std::ranges::find(centres, centre, &Centres::value_type::first);
  return found == centres.end() ? std::nullopt : std::optional{found->second};
}

/// What somebody who registers families sees of them: at their own centres.
struct FromHome {
  Centres centres;
  std::vector<RegistrationLink> links;
  std::vector<HomeRegistration> waiting;
};

FromHome read_from_home(const Site& site, const rights::Asker& asker) {
  FromHome all{.centres = offered_to(site, asker).centres, .links = {}, .waiting = {}};
  site.database.read([&](db::Session& session) {
    all.links = standing_links(session);
    all.waiting = sent_registrations(session, site.key);
  });
  const auto elsewhere = [&](const auto& each) { return !name_in(all.centres, each.centre); };
  std::erase_if(all.links, elsewhere);
  std::erase_if(all.waiting, elsewhere);
  return all;
}

Html waiting_table(const http::Request& request, const FromHome& all) {
  if (all.waiting.empty()) {
    return html::html("<p class=\"govuk-body\">None waits.</p>");
  }
  html::Table table{.head = {{.text = "Family"}, {.text = "Centre"}, {.text = "Sent"}, html::hidden_head("Action")},
                    .caption = "Registrations that wait",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& each : all.waiting) {
    const auto who = title_of(each.typed);
    table.rows.push_back(
        {{.text = who},
         {.text = name_in(all.centres, each.centre).value_or("")},
         {.text = html::instant(*each.sent)},
         {.html = html::form(
              {.action = fmt::format("{}/{}/take", from_home_address, each.id.text()),
               .csrf_token = std::string{request.forgery_token()},
               .html = html::html(
                   R"(<button class="govuk-button govuk-!-margin-bottom-0" data-module="govuk-button" )"
                   R"(data-prevent-double-click="true">Take it on<span class="govuk-visually-hidden">: {}</span></button>)",
                   who)})}});
  }
  return html::card_table(table);
}

Html links_table(const http::Request& request, const FromHome& all) {
  html::Table table{.head = {{.text = "Centre"}, {.text = "Link"}, html::hidden_head("Action")},
                    .caption = "Links",
                    .caption_classes = "govuk-visually-hidden"};
  for (const auto& link : all.links) {
    const auto centre = name_in(all.centres, link.centre).value_or("");
    table.rows.push_back(
        {{.text = centre},
         {.html = html::html(R"(<code class="hearth-address">{}</code>)",
                             http::whole_address(request, join_address(link)))},
         {.html = html::html(R"(<a class="govuk-link" href="{}/poster/{}">Poster<span class="govuk-visually-hidden">)"
                             ": {}</span></a>",
                             from_home_address, link.code, centre)}});
  }
  return all.links.empty() ? Html{} : html::card_table(table);
}

Html new_link_form(const http::Request& request, const FromHome& all, const base::Problems& problems) {
  html::Select select{.name = "centre", .label = {.text = "Centre"}};
  select.items.push_back({.value = "", .text = "Choose"});
  for (const auto& [number, name] : all.centres) {
    if (std::ranges::find(all.links, number, &RegistrationLink::centre) == all.links.end()) {
      select.items.push_back({.value = std::to_string(number), .text = name, .selected = all.centres.size() == 1});
    }
  }
  if (select.items.size() == 1) {
    return {};
  }
  if (!problems.empty()) {
    select.error_message = {.text = problems.all().front().message};
  }
  return html::form({.action = std::string{from_home_address} + "/links",
                     .csrf_token = std::string{request.forgery_token()},
                     .html = html::html("{}{}", html::select(select),
                                        html::button({.text = "Make a link and a poster",
                                                      .prevent_double_click = true,
                                                      .classes = "govuk-button--secondary"}))});
}

Html from_home_banner(const http::Request& request) {
  const auto done = request.query("done").value_or("");
  const auto* const words = done == "taken"   ? "Somebody else has taken it on, or it was thrown away."
                            : done == "ended" ? "The link has ended: its posters lead nowhere any more."
                                              : nullptr;
  return words == nullptr ? Html{} : html::notification_banner({.text = words});
}

http::Response from_home_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                              const FromHome& all, const base::Problems& problems) {
  return site.page(
      request, asker, problems.empty() ? 200 : 422,
      {.title = "Registrations from home",
       .has_errors = !problems.empty(),
       .back_link = html::BackLink{.text = "Families", .href = "/families"},
       .content = html::html(
           "{}<h1 class=\"govuk-heading-l\">Registrations from home</h1><p class=\"govuk-body\">Parents typed these "
           "themselves. Take one on to check it, see whether the family is registered already, and register "
           "it.</p>{}<h2 class=\"govuk-heading-m\">Links and posters</h2><p class=\"govuk-body\">Each centre has a "
           "link "
           "of its own: send it, or print its poster with a QR code.</p>{}{}",
           from_home_banner(request), waiting_table(request, all), links_table(request, all),
           new_link_form(request, all, problems))});
}

rights::Look look_at(std::size_t rows) {
  return {.room = "families",
          .kind = "home_registration",
          .record = std::nullopt,
          .rows = static_cast<std::int64_t>(rows),
          .question = {},
          .purpose = {}};
}

std::string json_of(const http::Request& request, const FromHome& all) {
  auto waiting = nlohmann::ordered_json::array();
  for (const auto& each : all.waiting) {
    waiting.push_back({{"id", each.id.text()},
                       {"who", title_of(each.typed)},
                       {"centre", name_in(all.centres, each.centre).value_or("")},
                       {"sent", *each.sent}});
  }
  auto links = nlohmann::ordered_json::array();
  for (const auto& link : all.links) {
    links.push_back({{"centre", name_in(all.centres, link.centre).value_or("")},
                     {"address", http::whole_address(request, join_address(link))}});
  }
  return nlohmann::ordered_json{{"waiting", std::move(waiting)}, {"links", std::move(links)}}.dump();
}

http::Response shown_from_home(const Site& site, const http::Request& request, const rights::Asker& asker,
                               const base::Problems& problems) {
  const auto all = read_from_home(site, asker);
  if (!all.waiting.empty()) {
    if (auto recorded = site.record_look(request, asker, look_at(all.waiting.size())); !recorded) {
      return std::move(recorded.error());
    }
  }
  return request.accepts_json() ? http::json(json_of(request, all))
                                : from_home_page(site, request, asker, all, problems);
}

/// The link with that code, where the asker registers at its centre.
std::optional<std::pair<RegistrationLink, std::string>> own_link(const Site& site, const http::Request& request,
                                                                 const rights::Asker& asker) {
  const auto link = site.database.read([&](db::Session& session) { return find_link(session, request.path("code")); });
  const auto name = link ? name_in(offered_to(site, asker).centres, link->centre) : std::nullopt;
  return name ? std::optional{std::pair{*link, *name}} : std::nullopt;
}

db::Entry entry_of(const rights::Asker& asker, std::int64_t centre, std::string kind, std::string action) {
  return {.actor = asker.id.text(),
          .origin = "web",
          .room = "families",
          .kind = std::move(kind),
          .record = centre,
          .action = std::move(action),
          .rows = 1,
          .digest = {},
          .detail = {}};
}

}  // namespace

http::Response show_from_home(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return shown_from_home(site, request, asker, {});
}

http::Response make_registration_link(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto centres = offered_to(site, asker).centres;
  const auto typed = request.form().text("centre").value_or("");
  const auto chosen = std::ranges::find_if(
      centres, [&](const Centres::value_type& each) { return std::to_string(each.first) == typed; });
  if (chosen == centres.end()) {
    base::Problems problems;
    problems.add("centre", "Choose the centre whose link it is.");
    return request.accepts_json() ? http::as_json(problems) : shown_from_home(site, request, asker, problems);
  }
  const auto link = site.database.write_alone([&](db::Session& session) {
    auto [standing, is_new] = make_link(session, {new_link_code(), chosen->first, now_words(site)}, asker.account);
    if (is_new) {
      session.record(entry_of(asker, standing.centre, "registration_link", "create"));
    }
    return standing;
  });
  return http::see_other(fmt::format("{}/poster/{}", from_home_address, link.code));
}

http::Response end_registration_link(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto own = own_link(site, request, asker);
  if (!own) {
    return http::not_found();
  }
  site.database.write_alone([&](db::Session& session) {
    if (end_link(session, own->first.centre, now_words(site))) {
      session.record(entry_of(asker, own->first.centre, "registration_link", "end"));
    }
  });
  return http::see_other(std::string{from_home_address} + "?done=ended");
}

http::Response show_poster(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto own = own_link(site, request, asker);
  if (!own) {
    return http::not_found();
  }
  const auto& [link, centre] = *own;
  const auto whole = http::whole_address(request, join_address(link));
  const auto end = html::details(
      {.summary_text = "End this link",
       .html = html::html("<p class=\"govuk-body\">Posters that hang already lead nowhere then. What was typed and not "
                          "sent is lost; what was sent waits as before.</p>{}",
                          one_button(request, fmt::format("{}/poster/{}/end", from_home_address, link.code),
                                     "End this link", "govuk-button--warning")),
       .classes = "hearth-not-printed"});
  return site.page(
      request, asker, 200,
      {.title = "Poster of " + centre,
       .back_link = html::BackLink{.text = "Registrations from home", .href = from_home_address},
       .content = html::html(
           R"(<div class="hearth-poster"><h1 class="govuk-heading-xl">Register your family with {}</h1>)"
           R"(<p class="govuk-body-l">At home, in five minutes. Point your phone's camera here:</p>{})"
           R"(<p class="govuk-body-l">or type this address:</p><p class="govuk-body-l"><strong class="hearth-address">{}</strong></p></div>{})",
           centre, html::qr_code(whole, "QR code of the address below"), whole, end)});
}

http::Response take_from_home(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto id = base::Uuid::parse(request.path("id"));
  const auto centres = offered_to(site, asker).centres;
  const auto now = now_words(site);
  const bool is_taken = id && site.database.write_alone([&](db::Session& session) {
    auto sent = sent_registration(session, site.key, *id);
    if (!sent || !name_in(centres, sent->centre)) {
      return find_draft(session, site.key, *id, asker.account).has_value();  // sent twice
    }
    sent->typed["centre"] = std::to_string(sent->centre);
    begin_draft(session, site.key, {.id = *id, .typed = std::move(sent->typed), .changed = now}, asker.account);
    remove_home_registration(session, *id);
    session.record(entry_of(asker, sent->centre, "home_registration", "take"));
    return true;
  });
  return http::see_other(is_taken ? "/registrations/" + id->text() + "/check"
                                  : std::string{from_home_address} + "?done=taken");
}

}  // namespace families
