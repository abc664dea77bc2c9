#include "writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "html/numbers.hpp"
#include "organisation/names.hpp"
#include "reach/nearest_centre.hpp"
#include "reach/ties.hpp"

namespace letters {
namespace {

using rights::Permission;

families::Ties ties_of(const families::FamilyToWrite& family) {
  families::Ties ties{family.number};
  ties.centres = family.centres;
  for (const auto& home : family.homes) {
    ties.postcodes.push_back(home.postcode);
  }
  return ties;
}

/// The one visibility rule: the page, the names and the addresses of this family, and to write to it.
MayWrite may_write(const Site& site, const rights::Asker& asker, bool as_file) {
  return [sees = reach::sees_families(site.live, asker),
          writes = reach::may_where(site.live, asker, Permission::write_letters),
          takes = reach::may_where(site.live, asker, Permission::export_lists),
          as_file](const families::FamilyToWrite& family) {
    const auto ties = ties_of(family);
    std::vector<std::int64_t> people;
    std::ranges::transform(family.people, std::back_inserter(people), &families::PersonToWrite::person);
    const auto seen = sees(ties, people);
    return seen.family && seen.names && seen.addresses && writes(ties, people) && (!as_file || takes(ties, people));
  };
}

std::unordered_map<std::int64_t, std::string> centre_names(db::Session& session) {
  std::unordered_map<std::int64_t, std::string> names;
  organisation::each_centre_name(
      session, [&](const organisation::CentreName& centre) { names.emplace(centre.centre, std::string{centre.name}); });
  return names;
}

LetterWords words_for(const Household& household, const std::string& nearest,
                      const std::unordered_map<std::int64_t, std::string>& centres) {
  static const std::string no_name = "your Family Hub";
  const auto registered = household.centre ? centres.find(*household.centre) : centres.end();
  const auto own = registered == centres.end() ? nearest : registered->second;
  const auto near = nearest.empty() ? own : nearest;
  return {.children = household.children_words,
          .carers = household.carers_words,
          .centre = own.empty() ? no_name : own,
          .nearest_centre = near.empty() ? no_name : near};
}

}  // namespace

Recipients recipients_now(const Site& site, const rights::Asker& asker, std::span<const std::int64_t> children,
                          bool asked_only, bool as_file) {
  if (children.empty()) {
    return {};
  }
  const auto families = site.database.read(
      [&](db::Session& session) { return families::families_to_write(session, children, asker.today); });
  std::vector<std::int64_t> sorted{children.begin(), children.end()};
  std::ranges::sort(sorted);
  return recipients_of(families, sorted, may_write(site, asker, as_file), asked_only, asker.today);
}

std::optional<OpenBatch> open_batch(const Site& site, const rights::Asker& asker, std::string_view id) {
  std::vector<std::int64_t> children;
  std::optional<OpenBatch> open;
  site.database.read([&](db::Session& session) {
    if (auto batch = find_batch(session, std::string{id})) {
      children = people_of_batch(session, batch->number);
      open = OpenBatch{std::move(*batch), {}, printings_of(session, batch->number)};
    }
  });
  if (!open) {
    return std::nullopt;
  }
  open->recipients = recipients_now(site, asker, children, open->batch.asked_only);
  const auto& left_out = open->recipients.left_out;
  const bool sees_any =
      !open->recipients.households.empty() ||
      std::ranges::any_of(left_out, [](const LeftOutFamily& each) { return each.reason != LeftOut::not_yours; });
  return open->batch.account == asker.account || sees_any ? std::move(open) : std::nullopt;
}

std::vector<WrittenLetter> written_letters(const Site& site, const Batch& batch, std::span<const Household> households,
                                           base::Date today) {
  std::vector<std::string> postcodes;
  std::ranges::transform(households, std::back_inserter(postcodes), &Household::postcode);
  const auto nearest = reach::nearest_centres(site.live, postcodes, today);
  std::vector<WrittenLetter> all;
  site.database.read([&](db::Session& session) {
    const auto letters = letters_at(session, batch.made);
    const auto centres = centre_names(session);
    for (std::size_t i = 0; i < households.size(); ++i) {
      const auto letter = letters.for_language(batch.letter, households[i].language);
      all.push_back(
          letter ? WrittenLetter{letter->language, filled(letter->body, words_for(households[i], nearest[i], centres))}
                 : WrittenLetter{});
    }
  });
  return all;
}

std::string name_in(const std::map<std::int64_t, std::string>& names, std::int64_t account) {
  const auto found = names.find(account);
  return found == names.end() ? "somebody who is not here any more" : found->second;
}

rights::Look look_at(const http::Request& request, std::string kind, std::optional<std::int64_t> record,
                     std::size_t rows, std::string question) {
  return {.room = "letters",
          .kind = std::move(kind),
          .record = record,
          .rows = static_cast<std::int64_t>(rows),
          .question = std::move(question),
          .purpose = std::string{request.query("purpose").value_or("")}};
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", html::number(static_cast<std::int64_t>(count)), count == 1 ? one : many);
}

}  // namespace letters
