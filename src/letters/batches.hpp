#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "db/session.hpp"
#include "recipients.hpp"

namespace letters {

/// A letter that somebody means to write to some families.
struct Batch {
  std::int64_t number = 0;
  std::string id = {};
  std::string letter = {};  ///< its key
  std::string title = {};   ///< as it was then
  std::string made = {};    ///< an instant: the letter is printed as it stood then
  std::int64_t account = 0;
  bool asked_only = false;  ///< without those who were never asked whether we may write
};

/// The most children to whose families one batch is written.
inline constexpr std::size_t most_in_a_batch = 5'000;

std::optional<Batch> find_batch(db::Session& session, const std::string& id);
/// The children for whom it is written, ascending.
std::vector<std::int64_t> people_of_batch(db::Session& session, std::int64_t batch);
/// The newest first.
std::vector<Batch> batches_of(db::Session& session, std::int64_t account, std::int64_t most);

/// Keeps who is to be written to, with its entry in the journal: `list` is the address of the list, without names. A
/// batch of an id that there is already is left as it is. `actor`: who, for the journal. In a transaction that writes
/// alone.
void make_batch(db::Session& session, const std::string& actor, const Batch& batch,
                std::span<const Household> households, const std::string& list);

/// What comes out of a batch.
enum class Form : std::uint8_t { letters, labels, addresses };
std::string_view word_of(Form form);
std::optional<Form> form_of(std::string_view word);

/// That a batch was printed.
struct Printing {
  std::int64_t number = 0;
  std::string id = {};
  Form form = Form::letters;
  std::string printed = {};  ///< an instant
  std::int64_t account = 0;
  std::int64_t households = 0;
};
/// The newest first.
std::vector<Printing> printings_of(db::Session& session, std::int64_t batch);
/// The children for whom it was written, ascending.
std::vector<std::int64_t> people_of_printing(db::Session& session, std::int64_t printing);

/// Writes down who is written to, before anything is printed: an entry of the journal for the batch, and one for each
/// family. A printing of an id that there is already is left as it is. In a transaction that writes alone.
void record_printing(db::Session& session, const std::string& actor, const Batch& batch, const Printing& printing,
                     std::span<const Household> households);

}  // namespace letters
