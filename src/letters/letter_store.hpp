#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session.hpp"
#include "letter.hpp"

namespace letters {

/// What can be written, as of one moment.
class Letters {
 public:
  explicit Letters(std::vector<Letter> versions) : versions_{std::move(versions)} {}

  /// In force, in English, by title.
  std::vector<Letter> all() const;
  /// In force in that language; nothing where there is none.
  std::optional<Letter> find(std::string_view key, std::string_view language) const;
  /// In that language where there is one, else in English; nothing where there is no such letter.
  std::optional<Letter> for_language(std::string_view key, std::string_view language) const;
  /// In which there is one; English first.
  std::vector<std::string> languages(std::string_view key) const;
  /// Of that language, newest first.
  std::vector<Letter> versions(std::string_view key, std::string_view language) const;

 private:
  std::vector<Letter> versions_;
};

/// Those in force at that instant, with all versions before.
Letters letters_at(db::Session& session, const std::string& instant);

struct LetterWriter {
  std::int64_t account;
  std::string actor;
  std::string now;  ///< an instant
};
/// Puts a new version in force, with its entry in the journal; the same words again do nothing. `seen`: the version
/// that its writer saw; nothing: none there yet. Problems of wrong_with(), and `body` where another was written
/// meanwhile. In a transaction that writes alone.
base::Problems save_letter(db::Session& session, const LetterWriter& writer, const Letter& letter,
                           std::optional<std::int64_t> seen);

}  // namespace letters
