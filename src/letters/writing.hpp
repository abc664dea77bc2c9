#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "batches.hpp"
#include "letter_store.hpp"
#include "letters/site.hpp"
#include "recipients.hpp"

/// What the tasks have in common: who is written to as everything stands now, and in which words.
namespace letters {

/// Asks anew what the asker may see, who is on the stop list, whose address is protected, who said no, and where they
/// live. `as_file`: addresses that are taken away as a file take the permission for that as well.
Recipients recipients_now(const Site& site, const rights::Asker& asker, std::span<const std::int64_t> children,
                          bool asked_only, bool as_file = false);

/// A batch that this asker may open: one of their own, or one with a family to whom they may write; and who is written
/// to now.
struct OpenBatch {
  Batch batch;
  Recipients recipients;
  std::vector<Printing> printings;
};
std::optional<OpenBatch> open_batch(const Site& site, const rights::Asker& asker, std::string_view id);

/// A letter with its words, for one household.
struct WrittenLetter {
  std::string language;  ///< in which it is
  std::string body;
};
/// For each household, in the letter as it stood at that instant.
std::vector<WrittenLetter> written_letters(const Site& site, const Batch& batch, std::span<const Household> households,
                                           base::Date today);

/// The name of an account; `somebody who is not here` where there is none such.
std::string name_in(const std::map<std::int64_t, std::string>& names, std::int64_t account);

/// The look at some families' names and addresses.
rights::Look look_at(const http::Request& request, std::string kind, std::optional<std::int64_t> record,
                     std::size_t rows, std::string question = {});

/// `1 household`, `1,234 households`
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace letters
