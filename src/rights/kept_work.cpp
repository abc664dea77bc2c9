#include "kept_work.hpp"

#include "html/page.hpp"
#include "http/response.hpp"

namespace rights {
namespace {

using html::Html;

constexpr std::string_view to_field = "to";
// A field's own name stands behind this, so that no field of a kept form is taken for one of ours.
constexpr std::string_view kept_prefix = "kept:";
// Passwords are typed anew: they stand in no page.
bool secret(std::string_view name) { return name == "password" || name == "present" || name == "code"; }

std::string here(std::string_view address) { return http::stays_here(address) ? std::string{address} : std::string{}; }

Html hidden(std::string_view name, std::string_view value) {
  return html::html(R"(<input type="hidden" name="{}" value="{}">)", name, value);
}

}  // namespace

Going going_from(const http::Request& stopped) {
  Going going{.to = here(stopped.target())};
  for (const auto& field : stopped.form().fields) {
    if (field.name != html::csrf_field && !secret(field.name)) {
      going.kept.push_back(field);
    }
  }
  return going;
}

Going going_on(const http::Request& request) {
  const auto typed = request.form().text(to_field);
  Going going{.to = here(typed ? *typed : request.query(to_field).value_or(""))};
  for (const auto& field : request.form().fields) {
    if (field.name.starts_with(kept_prefix)) {
      going.kept.push_back({field.name.substr(kept_prefix.size()), field.value});
    }
  }
  return going;
}

Html hidden_fields(const Going& going) {
  Html fields = going.to.empty() ? Html{} : hidden(to_field, going.to);
  for (const auto& field : going.kept) {
    fields += hidden(std::string{kept_prefix} + field.name, field.value);
  }
  return fields;
}

Html kept_fields(const Going& going) {
  return html::each(going.kept, [](const http::Pair& field) { return hidden(field.name, field.value); });
}

}  // namespace rights
