// Where a family is registered: at another centre, at one more, or nowhere any more.
#include <algorithm>

#include "change_family.hpp"
#include "family_page.hpp"
#include "html/numbers.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::vector<const Registered*> open_registrations(const Family& family, base::Date today) {
  std::vector<const Registered*> all;
  for (const auto& each : family.registrations) {
    if (each.held.to() > today) {
      all.push_back(&each);
    }
  }
  return all;
}

Html present_registrations(const ToChange& to) {
  const auto open = open_registrations(to.shown, to.today);
  if (open.empty()) {
    return html::html("<p class=\"govuk-body\">Nobody of the family is registered today.</p>");
  }
  return html::html(
      "<ul class=\"govuk-list govuk-list--bullet\">{}</ul>", html::each(open, [&](const Registered* each) {
        const auto centre = to.centres.find(each->centre);
        return html::html("<li>{}: {}, since {}</li>", called(to.shown, each->person),
                          centre == to.centres.end() ? std::string{} : centre->second, html::date(each->held.from()));
      }));
}

std::optional<ChangeForm> registration_change_form(const ToChange& to) {
  ChangeForm form{.title = "Registration", .lead = present_registrations(to), .first_field = "what"};
  form.present = {{"from", today_typed(to.today)}, {"what", "another"}};
  if (to.offered.centres.size() == 1) {
    form.present["centre"] = std::to_string(to.offered.centres.front().first);
  }
  form.fields = [&to](const FormFields& fields) {
    const html::Radios radios{
        .fieldset = html::Fieldset{.legend = {.text = "What changes?", .classes = "govuk-fieldset__legend--m"}},
        .error_message = html::error_of(fields.problems(), "what"),
        .name = "what",
        .items = {{.text = "They register at another centre", .value = "another"},
                  {.text = "They register at one more centre", .value = "more"},
                  {.text = "Their registration ends",
                   .value = "end",
                   .hint = {.text = "They left the area, or ask for it"}}},
        .value = fields.typed("what")};
    return html::html(
        "{}{}{}", html::radios(radios),
        fields.select("centre", "Centre", to.offered.centre_items(), "Where a registration ends, choose none"),
        from_field(fields, "From which day?"));
  };
  return form;
}

/// Children, and babies who are expected.
std::vector<std::int64_t> who_registers(const Family& family, base::Date today) {
  std::vector<std::int64_t> all;
  for (const auto& member : family.members) {
    if (member.role != "carer" && is_present(family, member, today)) {
      all.push_back(member.person);
    }
  }
  return all;
}

/// At that centre all of them, from that day on, as far as they are not yet; elsewhere nobody, unless it is one more.
void register_at(const ToChange& to, std::int64_t centre, base::Date from, FamilyEdits& edits) {
  for (const auto person : who_registers(to.family, to.today)) {
    const auto open = open_registrations(to.family, to.today);
    const bool is_there = std::ranges::any_of(
        open, [&](const Registered* each) { return each->person == person && each->centre == centre; });
    if (!is_there) {
      edits.begin(Registered{person, centre, base::Interval::of(from, std::nullopt).value()});
    }
  }
}

std::expected<FamilyEdits, base::Problems> registration_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto from = typed_from(typed, to.today, problems);
  const auto what = values.text("what");
  const auto said = values.text("centre");
  const auto centre =
      std::ranges::find_if(to.offered.centres, [&](const auto& each) { return std::to_string(each.first) == said; });
  const bool begins = what == "another" || what == "more";
  if (!begins && what != "end") {
    problems.add("what", "Choose what changes.");
  }
  if (begins && centre == to.offered.centres.end()) {
    problems.add("centre", "Choose the centre at which the family registers.");
  }
  if (problems.empty() && what != "more") {
    for (const auto* each : open_registrations(to.family, to.today)) {
      if (!begins || each->centre != centre->first) {
        check_after(each->held, *from, "The present registration", problems);
        edits.end(*each, *from);
      }
    }
  }
  if (problems.empty() && begins) {
    register_at(to, centre->first, *from, edits);
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange registration{
    .task = "registration", .held = held_registrations, .form = registration_change_form, .work = registration_work};

}  // namespace

http::Response show_registration_change(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, registration);
}

http::Response change_registration(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, registration);
}

}  // namespace families
