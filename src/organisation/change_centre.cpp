#include <algorithm>
#include <array>

#include "base/postcode.hpp"
#include "base/text.hpp"
#include "centre_number.hpp"
#include "edit_words.hpp"
#include "sql.hpp"
#include "standing.hpp"

namespace organisation {
namespace {

constexpr std::array<std::string_view, 5> kinds{"", "centre", "hub", "network_site", "venue"};

std::optional<std::string> known(const std::string& text) { return text.empty() ? std::nullopt : std::optional{text}; }

std::optional<std::string> known(const std::optional<base::Date>& day) {
  return day ? std::optional{day->iso()} : std::nullopt;
}

Json told(const Centre& centre) {
  const auto cell = [](const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); };
  return {{"name", centre.name},
          {"kind", cell(known(centre.kind))},
          {"postcode", cell(known(centre.postcode))},
          {"opened", cell(known(centre.opened))},
          {"closed", cell(known(centre.closed))}};
}

std::expected<Centre, base::Problems> checked(const CentreWords& words) {
  base::Problems problems;
  Centre centre{.key = {},
                .name = checked_name(words.name, "name", "the centre", problems),
                .kind = words.kind,
                .postcode = {},
                .opened = words.opened,
                .closed = words.closed};
  if (const auto typed = base::trimmed(words.postcode); !typed.empty()) {
    const auto postcode = base::Postcode::parse(typed);
    if (!postcode) {
      problems.add("postcode", "Enter a full postcode, like ME4 4AA, or leave it empty.");
    }
    centre.postcode = postcode ? postcode->text() : std::string{};
  }
  if (std::ranges::find(kinds, words.kind) == kinds.end()) {
    problems.add("kind", "Choose a kind from the list.");
  }
  if (centre.opened && centre.closed && *centre.closed <= *centre.opened) {
    problems.add("closed", "The day it closes must be after the day it opens.");
  }
  return problems.empty() ? std::expected<Centre, base::Problems>{centre} : std::unexpected{problems};
}

/// What the form does not ask for keeps what it has.
void write(db::Session& session, const Centre& centre, std::int64_t number, const std::string& id) {
  const auto rows = session.query(sql::centre_standing_by_key, {{"centre", centre.key}});
  const auto uprn = rows.empty() || rows[0].null(4) ? std::nullopt : std::optional{std::string{rows[0].text(4)}};
  session.execute(sql::centre_upsert, {{"number", number},
                                       {"id", id},
                                       {"centre", centre.key},
                                       {"name", centre.name},
                                       {"kind", known(centre.kind)},
                                       {"postcode", known(centre.postcode)},
                                       {"uprn", uprn},
                                       {"opened", known(centre.opened)},
                                       {"closed", known(centre.closed)}});
}

}  // namespace

std::optional<std::int64_t> centre_number(db::Session& session, const std::string& centre) {
  const auto rows = session.query(sql::centre_standing_by_key, {{"centre", centre}});
  return rows.empty() ? std::nullopt : std::optional{rows[0].number(7)};
}

Added add_centre(db::Session& session, const Doer& doer, const base::Uuid& id, const CentreWords& words) {
  auto centre = checked(words);
  if (!centre) {
    return std::unexpected{centre.error()};
  }
  // The same once more is the same centre: a form that was sent twice adds one.
  bool there = false;
  centre->key = key_from(centre->name, "centre", [&](const std::string& key) {
    const auto other = find_centre(session, key);
    auto same = *centre;
    same.key = key;
    there = other == same;
    return other && !there;
  });
  if (!there) {
    write(session, *centre, session.query(sql::next_centre).at(0).number(0), id.text());
    session.record(entry_of(doer, "centre", "create", {{"centre", centre->key}, {"became", told(*centre)}}));
  }
  return centre->key;
}

Done change_centre(db::Session& session, const Doer& doer, const std::string& centre, const CentreWords& words) {
  auto becomes = checked(words);
  if (!becomes) {
    return std::unexpected{becomes.error()};
  }
  const auto was = find_centre(session, centre);
  if (!was) {
    return problem("centre", "There is no such centre.");
  }
  becomes->key = centre;
  if (*becomes == *was) {
    return {};
  }
  write(session, *becomes, centre_number(session, centre).value(), {});
  session.record(
      entry_of(doer, "centre", "change", {{"centre", centre}, {"was", told(*was)}, {"became", told(*becomes)}}));
  return {};
}

}  // namespace organisation
