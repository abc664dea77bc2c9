// Target groups of a family: declared, from a professional, ended.
#include <algorithm>

#include "change_family.hpp"
#include "family_page.hpp"
#include "html/problems.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

std::string group_field(std::string_view group) { return "group-" + std::string{group}; }

bool is_sensitive(const ToChange& to, const std::string& group) {
  return std::ranges::find(to.offered.sensitive, group) != to.offered.sensitive.end();
}

/// Those of the county's groups that the asker may speak of for this family.
std::vector<std::pair<std::string, std::string>> offered_groups(const ToChange& to) {
  auto offered = to.offered.groups;
  std::erase_if(offered,
                [&](const auto& group) { return !to.sight.sensitive_groups && is_sensitive(to, group.first); });
  return offered;
}

bool is_held(const Family& family, const std::string& group, base::Date today) {
  return std::ranges::any_of(family.groups,
                             [&](const GroupHeld& held) { return held.group == group && held.held.to() > today; });
}

std::optional<ChangeForm> groups_form(const ToChange& to) {
  ChangeForm form{.title = "Target groups", .first_field = "from"};
  form.present["from"] = today_typed(to.today);
  form.present["source"] = "declared";
  for (const auto& [group, name] : offered_groups(to)) {
    form.present[group_field(group)] = is_held(to.shown, group, to.today) ? "yes" : "";
  }
  form.fields = [&to](const FormFields& fields) {
    std::vector<FormFields::Box> boxes;
    for (const auto& [group, name] : offered_groups(to)) {
      boxes.push_back({group_field(group), name});
    }
    Html all = fields.boxes("Which of these are so now? Take the tick away from one that ended.", boxes);
    all += html::radios({.fieldset = html::Fieldset{.legend = {.text = "How is what you tick known?",
                                                               .classes = "govuk-fieldset__legend--s"}},
                         .error_message = html::error_of(fields.problems(), "source"),
                         .name = "source",
                         .items = {{.text = "The family told us", .value = "declared"},
                                   {.text = "A professional told us", .value = "professional"}},
                         .value = fields.typed("source"),
                         .classes = "govuk-radios--small"});
    return html::html("{}{}", all, from_field(fields, "From which day?"));
  };
  return form;
}

std::expected<FamilyEdits, base::Problems> groups_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto from = typed_from(typed, to.today, problems);
  const auto source = typed.contains("source") ? values.text("source") : std::string{"declared"};
  if (source != "declared" && source != "professional") {
    problems.add("source", "Choose how it is known.");
  }
  for (const auto& [group, name] : from ? offered_groups(to) : std::vector<std::pair<std::string, std::string>>{}) {
    const bool is_ticked = values.ticked(group_field(group));
    if (is_ticked && !is_held(to.family, group, to.today)) {
      edits.begin(GroupHeld{.person = speaks_for(to.family, to.today),
                            .name = name,
                            .is_sensitive = is_sensitive(to, group),
                            .held = base::Interval::of(from, std::nullopt).value(),
                            .source = source,
                            .group = group});
    }
    for (const auto& held : to.family.groups) {
      if (!is_ticked && held.group == group && held.held.to() > to.today) {
        check_after(held.held, *from, name, problems);
        edits.end(held, *from);
      }
    }
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange groups{.task = "groups", .held = held_groups, .form = groups_form, .work = groups_work};

}  // namespace

http::Response show_groups(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, groups);
}

http::Response change_groups(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, groups);
}

}  // namespace families
