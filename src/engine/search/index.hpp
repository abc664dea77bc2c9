#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/document.hpp"

namespace search {

/// How a word of a document answers to what was typed, best first.
enum class How : std::uint8_t { exact, begins, variant, like, sounds, part };

/// Why a document was found: by what of it.
struct Reason {
  std::string typed;
  Field field;
  How how;
  std::uint8_t part;
  std::string word;  ///< of the document, folded

  bool operator==(const Reason&) const = default;
};

struct Hit {
  Number document;
  std::uint32_t score;
  std::vector<Reason> reasons;  ///< one for each piece that was typed and found, in that order
};

struct Found {
  std::vector<Hit> hits;  ///< best first
  bool more = false;      ///< there are others
};

/// By which fields of a document whoever asks may find it; none: not at all.
using Allowed = std::function<Fields(Number document)>;

/// Finds documents by what somebody remembers of them: names in any order, their beginnings, other spellings,
/// nicknames, a postcode or street, some digits of a telephone number, a birthday in pieces. Every piece must be found,
/// or, of three and more, all but one. Questions may be asked from several threads at once; a change excludes
/// questions (the owner locks).
class Index {
 public:
  /// `variants`: names that stand for each other, either way (`bob`, `robert`).
  Index(std::span<const Document> documents, std::span<const std::pair<std::string, std::string>> variants);
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  /// In place of the one with that number, if there is one.
  void put(const Document& document);
  void drop(Number document);

  /// At most `most` hits. What is typed is cut to eight pieces.
  Found find(std::string_view typed, const Allowed& allowed, std::size_t most) const;

  std::size_t size() const;
  /// Bytes held, about.
  std::size_t bytes() const;

 private:
  class Body;
  std::unique_ptr<Body> body_;
};

}  // namespace search
