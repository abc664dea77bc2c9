#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "records.hpp"

namespace match {

/// A piece of a value by which another record may be found: the value itself, its sound, a part of a date, a number
/// with one digit left out.
struct Piece {
  std::uint64_t hash = 0;
  /// A chain goes from the loose to the tight: who has the next of it has this one too, so only what the next adds
  /// counts.
  bool begins_chain = true;
  /// Where too many have it, it is looked for together with such pieces of the record's other fields.
  bool refines = false;
  std::uint8_t field = 0;
};

/// The pieces of one value; `field` is its place among the fields.
std::vector<Piece> pieces_of(Kind kind, std::size_t field, const Value& value);

/// The pieces of all values of some records, made once for each value.
class Pieces {
 public:
  Pieces(const Records& records, std::size_t threads);

  /// Calls visit(const Piece&) for each piece of the record, in a fixed order.
  template <class Visit>
  void each(std::size_t record, const Visit& visit) const {
    for (std::size_t i = 0; i < of_fields_.size(); ++i) {
      const auto number = records_.columns()[i].of(record);
      const auto& [pieces, first] = of_fields_[i];
      for (auto at = first[number]; at < first[number + 1]; ++at) {
        visit(pieces[at]);
      }
    }
  }

 private:
  struct OfField {
    std::vector<Piece> pieces;
    std::vector<std::size_t> first;
  };

  const Records& records_;
  std::vector<OfField> of_fields_;
};

}  // namespace match
