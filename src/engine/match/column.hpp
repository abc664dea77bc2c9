#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "fields.hpp"
#include "texts.hpp"
#include "value.hpp"

namespace match {

/// The number of a value within its column; 0 is "missing".
using ValueNumber = std::uint32_t;

/// The values of one field for all records: each distinct value once, with how many records have it.
class Column {
 public:
  /// One cell for each record, as it stood in the input, UTF-8.
  Column(Field field, const Texts& cells);

  const Field& field() const { return field_; }
  std::size_t records() const { return of_record_.size(); }
  ValueNumber of(std::size_t record) const { return of_record_[record]; }

  /// How many values there are, "missing" counted.
  std::size_t values() const { return texts_.size(); }
  Value value(ValueNumber number) const {
    return {texts_[number],
            {tokens_.data() + first_token_[number], tokens_.data() + first_token_[number + 1]},
            letters_[number]};
  }
  std::uint64_t letters(ValueNumber number) const { return letters_[number]; }
  /// How many records have the value.
  std::uint32_t count(ValueNumber number) const { return counts_[number]; }
  /// How many records have a value at all.
  std::uint32_t filled() const { return filled_; }

  /// The number of the value that a cell has, where some record has it.
  ValueNumber find(std::string_view cell) const;
  /// The words of a text of this column, weighed as the column weighs its own.
  std::vector<Token> words_of(std::string_view text) const;

 private:
  void take(std::string_view cell);
  ValueNumber number_of(std::string_view text);
  void weigh_words();

  Field field_;
  std::vector<ValueNumber> of_record_;
  Texts texts_;
  std::unordered_multimap<std::uint64_t, ValueNumber> numbers_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::uint64_t> letters_;
  std::vector<std::size_t> first_token_;
  std::vector<Token> tokens_;
  std::unordered_map<std::uint32_t, std::uint32_t> records_with_;
  std::uint32_t filled_ = 0;
};

}  // namespace match
