#include "asked_joins.hpp"

namespace linkage {

std::optional<Joins> asked_joins(const Site& site, const http::Request& request, const rights::Asker& asker) {
  const auto number = site.family_of_id(asker, request.path("id"));
  auto brief = number ? site.brief(asker, *number) : std::nullopt;
  if (!brief || !brief->may_link) {
    return std::nullopt;
  }
  return Joins{*std::move(brief),
               site.database.read([&](db::Session& session) { return families::joins_of(session, *number); })};
}

std::expected<void, http::Response> look_at(const Site& site, const http::Request& request, const rights::Asker& asker,
                                            std::int64_t family) {
  return site.record_look(request, asker,
                          {.room = "families",
                           .kind = "family",
                           .record = family,
                           .rows = 1,
                           .question = {},
                           .purpose = std::string{request.query("purpose").value_or("")}});
}

}  // namespace linkage
