// How a family is reached: telephone numbers and e-mail addresses, changed and ended.
#include <algorithm>
#include <array>

#include "change_family.hpp"
#include "family_page.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

constexpr std::array detail_kinds{"phone", "email"};

std::string detail_field(std::string_view kind, const Member& member) { return std::string{kind} + "-" + member.id; }

/// Carers, and whoever else is reached in some way.
std::vector<const Member*> reached(const Family& family, base::Date today) {
  std::vector<const Member*> all;
  for (const auto& member : family.members) {
    const bool is_reached = std::ranges::any_of(detail_kinds, [&](const char* kind) {
      return !open_facts(family.contact_details, member.person, kind, today).empty();
    });
    if (is_reached || (member.role == "carer" && is_present(family, member, today))) {
      all.push_back(&member);
    }
  }
  return all;
}

std::optional<ChangeForm> details_form(const ToChange& to) {
  ChangeForm form{.title = "How they are reached", .first_field = "from"};
  form.present["from"] = today_typed(to.today);
  for (const auto* member : reached(to.shown, to.today)) {
    for (const auto* kind : detail_kinds) {
      const auto open = open_facts(to.shown.contact_details, member->person, kind, to.today);
      form.present[detail_field(kind, *member)] = open.empty() ? std::string{} : open.front()->detail;
    }
  }
  form.fields = [&to](const FormFields& fields) {
    Html all;
    for (const auto* member : reached(to.shown, to.today)) {
      all += FormFields::group(
          called(to.shown, member->person),
          html::html("{}{}",
                     fields.input(detail_field("phone", *member),
                                  {.label = "Telephone", .hint = "Leave empty where it ended", .inputmode = "tel"}),
                     fields.input(detail_field("email", *member), {.label = "E-mail", .inputmode = "email"})));
    }
    return html::html("{}{}", all, from_field(fields, "From which day?"));
  };
  return form;
}

void read_detail(const ToChange& to, const Member& member, const std::string& kind, const std::string& typed,
                 base::Date from, FamilyEdits& edits, base::Problems& problems) {
  const auto open = open_facts(to.family.contact_details, member.person, kind, to.today);
  if (typed == (open.empty() ? std::string{} : open.front()->detail)) {
    return;
  }
  if (!open.empty()) {  // the one that stood on the form; a second number stays
    check_after(open.front()->held, from, "What they are reached by now", problems);
    edits.end(*open.front(), from);
  }
  if (!typed.empty()) {
    edits.begin(ContactDetail{member.person, kind, typed, base::Interval::of(from, std::nullopt).value()});
  }
}

std::expected<FamilyEdits, base::Problems> details_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto from = typed_from(typed, to.today, problems);
  for (const auto* member : reached(to.family, to.today)) {
    for (const std::string kind : detail_kinds) {
      const auto field = detail_field(kind, *member);
      const auto said = kind == "phone" ? values.phone(field) : values.email(field);
      if (from && typed.contains(field)) {
        read_detail(to, *member, kind, said, *from, edits, problems);
      }
    }
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange details{.task = "reached", .held = held_details, .form = details_form, .work = details_work};

}  // namespace

http::Response show_details(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, details);
}

http::Response change_details(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, details);
}

}  // namespace families
