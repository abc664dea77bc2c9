#include "protection.hpp"

namespace families {
namespace {

constexpr auto lift_reason = "lift-reason";

}  // namespace

html::Html lift_field(const FormFields& fields, const FamilySight& sight) {
  if (!sight.protected_addresses) {
    return html::html(
        "<p class=\"govuk-body\">Only somebody who has opened the protected address can take its protection "
        "away.</p>");
  }
  return fields.input(lift_reason, {.label = "If you take a tick away: why need it be protected no longer?",
                                    .hint = "Whoever sees this family reads it on their story"});
}

std::optional<std::string> lifted_because(const TypedValues& values, const FamilySight& sight, const std::string& field,
                                          base::Problems& problems) {
  if (!sight.protected_addresses) {
    problems.add(field,
                 "Their address is protected: leave the tick. Only somebody who has opened the protected address can "
                 "take its protection away.");
    return std::nullopt;
  }
  const auto before = problems.all().size();
  auto why = values.line(lift_reason, "why it need not be protected any more");
  if (why.empty() && problems.all().size() == before) {
    problems.add(lift_reason, "Say in one line why the address need not be protected any more, or leave the tick.");
  }
  return why.empty() ? std::nullopt : std::optional{why};
}

}  // namespace families
