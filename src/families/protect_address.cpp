// An address must be protected from now on, or need not be any more.
#include <algorithm>
#include <utility>

#include "change_family.hpp"
#include "family_page.hpp"
#include "protection.hpp"
#include "tasks.hpp"
#include "typed_values.hpp"

namespace families {
namespace {

using html::Html;

/// Homes of one postcode, by which protection goes, whosever and of whichever days: their places in the family.
using AtPostcode = std::vector<std::size_t>;

std::vector<AtPostcode> by_postcode(const Family& family) {
  std::vector<AtPostcode> all;
  for (std::size_t i = 0; i < family.homes.size(); ++i) {
    const auto same = std::ranges::find_if(
        all, [&](const AtPostcode& each) { return family.homes[each.front()].postcode == family.homes[i].postcode; });
    if (same == all.end()) {
      all.push_back({i});
    } else {
      same->push_back(i);
    }
  }
  return all;
}

std::string protect_field(std::size_t address) { return "protect-" + std::to_string(address + 1); }

void add_words(std::string& all, const std::string& words, std::string_view between) {
  if (all != words && !all.starts_with(words + std::string{between}) && !all.contains(std::string{between} + words)) {
    all += (all.empty() ? "" : std::string{between}) + words;
  }
}

FormFields::Box box_of(const Family& shown, const AtPostcode& homes, std::size_t address) {
  std::string addresses;
  std::string people;
  for (const auto place : homes) {
    add_words(addresses, shown_home(shown.homes[place]), "; ");
    add_words(people, called(shown, shown.homes[place].person), ", ");
  }
  return {protect_field(address), addresses, people};
}

std::string held_protection(const Family& family, base::Date /*on*/, const CentreNames& /*centres*/) {
  std::string all;
  for (const auto& home : family.homes) {
    all += (all.empty() ? "" : "; ") + called(family, home.person) + ": " + shown_home(home) +
           (home.is_protected ? ", protected" : "");
  }
  return all.empty() ? "nothing" : all;
}

bool has_protected(const Family& family) { return std::ranges::any_of(family.homes, &Home::is_protected); }

std::optional<ChangeForm> protect_form(const ToChange& to) {
  if (to.family.homes.empty()) {
    return std::nullopt;
  }
  const auto all = by_postcode(to.family);
  ChangeForm form{.title = "Protect an address", .first_field = protect_field(0)};
  form.lead = html::html(
      "<p class=\"govuk-body\">After violence, or where a court says so. Nobody sees a protected address without a "
      "special permission: on no page, list, label or file. It holds for the whole family, at once, and goes with "
      "them when they move.</p>");
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (to.family.homes[all[i].front()].is_protected) {
      form.present[protect_field(i)] = "yes";
    }
  }
  form.fields = [&to, all](const FormFields& fields) {
    std::vector<FormFields::Box> boxes;
    boxes.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      boxes.push_back(box_of(to.shown, all[i], i));
    }
    return html::html("{}{}", fields.boxes("Which must be protected?", boxes),
                      has_protected(to.family) ? lift_field(fields, to.sight) : Html{});
  };
  return form;
}

std::expected<FamilyEdits, base::Problems> protect_work(const ToChange& to, const TypedFields& typed) {
  base::Problems problems;
  const TypedValues values{typed, problems};
  FamilyEdits edits{to.family, to.centres};
  const auto all = by_postcode(to.family);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& home = to.family.homes[all[i].front()];
    const bool is_ticked = values.ticked(protect_field(i));
    if (is_ticked && !home.is_protected) {
      edits.protect(home.postcode);
    } else if (!is_ticked && home.is_protected) {
      if (const auto why = lifted_because(values, to.sight, protect_field(i), problems)) {
        edits.lift_protection(home.postcode, *why);
      }
    }
  }
  return problems.empty() ? std::expected<FamilyEdits, base::Problems>{std::move(edits)} : std::unexpected{problems};
}

constexpr FamilyChange protecting{
    .task = "protected", .held = held_protection, .form = protect_form, .work = protect_work};

}  // namespace

http::Response show_protect(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return show_change(site, request, asker, protecting);
}

http::Response protect_address(const Site& site, const http::Request& request, const rights::Asker& asker) {
  return make_change(site, request, asker, protecting);
}

}  // namespace families
