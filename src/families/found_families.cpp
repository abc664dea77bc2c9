#include "found_families.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>

#include "base/text.hpp"
#include "families/finder.hpp"
#include "family_store.hpp"
#include "html/numbers.hpp"
#include "member_records.hpp"
#include "sql.hpp"

namespace families {
namespace {

using search::Field;
using search::How;

constexpr std::size_t most_found = 20;
constexpr std::size_t longest_typed = 200;  // bytes; more is cut off

std::string_view field_words(Field field) {
  switch (field) {
    case Field::forename:
      return "forename";
    case Field::surname:
      return "surname";
    case Field::other_name:
      return "another name";
    case Field::postcode:
      return "postcode";
    case Field::street:
      return "address";
    case Field::phone:
      return "telephone";
    case Field::born:
      return "date of birth";
    case Field::code:
      break;
  }
  return "record or card";
}

/// No more of a telephone number than tells that it is the one: the index has it forwards and, after a sign, backwards.
std::string phone_ending(std::string word) {
  constexpr std::size_t told = 4;
  if (word.starts_with('<')) {
    word.erase(0, 1);
    std::ranges::reverse(word);
  }
  return "ending " + word.substr(word.size() - std::min(told, word.size()));
}

/// What stands there, as it is held, or as it was matched where it is of an address or number.
std::string shown(const search::Reason& reason, const Family& family) {
  if (reason.field == Field::phone) {
    return phone_ending(reason.word);
  }
  if (reason.part >= family.members.size()) {
    return reason.word;
  }
  const auto& member = family.members[reason.part];
  switch (reason.field) {
    case Field::forename:
      return member.forename;
    case Field::surname:
      return member.surname;
    case Field::born:
      return member.born ? html::date(*member.born) : reason.word;
    case Field::postcode:
    case Field::code: {
      auto word = reason.word;
      std::ranges::transform(word, word.begin(), [](char each) {
        return each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
      });
      return word;
    }
    default:
      return reason.word;
  }
}

}  // namespace

std::vector<FoundFamily> found_families(db::Session& session, const std::vector<search::Hit>& hits) {
  std::vector<FoundFamily> all;
  std::vector<std::int64_t> numbers;
  for (const auto& hit : hits) {
    all.push_back({.family = {.number = hit.document}, .reasons = hit.reasons});
    numbers.push_back(hit.document);
  }
  session.scan(sql::found_people, {{"families", nlohmann::json(numbers).dump()}}, [&](const db::Row& row) {
    auto& family = std::ranges::find(all, row.number(0), [](const auto& each) { return each.family.number; })->family;
    family.id = row.text(1);
    add_record(family.members, member_of(row, 2));
  });
  std::erase_if(all, [](const FoundFamily& each) { return each.family.id.empty(); });  // gone since
  return all;
}

std::string reason_words(const search::Reason& reason, const Family& family) {
  const auto words = shown(reason, family);
  switch (reason.how) {
    case How::exact:
    case How::begins:
    case How::part:
      return fmt::format("{} ({})", words, field_words(reason.field));
    case How::variant:
      return fmt::format("{} ({}, also written “{}”)", words, field_words(reason.field), reason.typed);
    case How::like:
      return fmt::format("{} ({}, nearly “{}”)", words, field_words(reason.field), reason.typed);
    case How::sounds:
      break;
  }
  return fmt::format("{} ({}, sounds like “{}”)", words, field_words(reason.field), reason.typed);
}

rights::Look search_look(std::size_t rows) {
  return {.room = "families",
          .kind = "search",
          .record = std::nullopt,
          .rows = static_cast<std::int64_t>(rows),
          .question = {},
          .purpose = {}};
}

SearchResults search_families(const Site& site, const rights::Asker& asker, std::string_view typed, Sought sought) {
  auto sees = site.sees_families(asker);
  if (sought == Sought::to_link) {
    sees = [all = std::move(sees)](const Ties& ties, std::span<const std::int64_t> people) {
      const auto seen = all(ties, people);
      return seen.may_link && seen.names ? seen : SeenOfFamily{};
    };
  }
  SearchResults results{.sought = sought,
                        .typed = std::string{typed.substr(0, base::whole_characters(typed, longest_typed))},
                        .ages_on = site.usual_date()};
  const auto found = site.finder.find(results.typed, asker.today, sees, most_found);
  results.families = site.database.read([&](db::Session& session) { return found_families(session, found.hits); });
  results.more = found.more;
  return results;
}

}  // namespace families
