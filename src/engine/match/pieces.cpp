#include "pieces.hpp"

#include <algorithm>
#include <string>

#include "parallel.hpp"
#include "text/edits.hpp"

namespace match {
namespace {

/// What sort of piece it is. Names share theirs, so that a given name finds a surname; so do the words of addresses.
enum class Sort : std::uint64_t { value = 1, sound, beginning, name, name_sound, word, part, left_out, squeezed };

class Gathering {
 public:
  Gathering(std::size_t field, std::vector<Piece>& pieces) : field_{field}, pieces_{pieces} {}

  void add(Sort sort, std::uint64_t what, bool begins_chain = true, bool refines = false) {
    const auto space = shared(sort) ? 0 : field_ + 1;
    pieces_.push_back({joined(what, joined(static_cast<std::uint64_t>(sort), space)), begins_chain, refines,
                       static_cast<std::uint8_t>(field_)});
  }
  void add(Sort sort, std::string_view text, bool begins_chain = true, bool refines = false) {
    add(sort, hash_of(text), begins_chain, refines);
  }

 private:
  static bool shared(Sort sort) { return sort == Sort::name || sort == Sort::name_sound || sort == Sort::word; }

  std::size_t field_;
  std::vector<Piece>& pieces_;
};

void name_pieces(const Value& value, Gathering& gather) {
  gather.add(Sort::name_sound, text::sound_of(value.text), true, true);
  gather.add(Sort::name, value.text, false, true);
  if (value.text.size() >= 5) {
    gather.add(Sort::beginning, value.text.substr(0, 4));
  }
  for (const auto& token : value.tokens) {
    if (value.tokens.size() > 1 && token.length > 2) {
      gather.add(Sort::name_sound, text::sound_of(value.word(token)));
      gather.add(Sort::name, value.word(token), false, true);
    }
  }
  if (value.tokens.size() > 1) {
    std::string squeezed{value.text};
    std::erase(squeezed, ' ');
    gather.add(Sort::name_sound, text::sound_of(squeezed));
    gather.add(Sort::name, squeezed, false);
  }
}

void full_name_pieces(const Value& value, Gathering& gather) {
  for (const auto& token : value.tokens) {
    if (token.length > 1) {
      gather.add(Sort::name_sound, text::sound_of(value.word(token)), true, true);
      gather.add(Sort::name, value.word(token), false, true);
    }
  }
}

void date_pieces(std::string_view date, Gathering& gather) {
  gather.add(Sort::value, date, true, true);
  if (date.size() != 8) {
    return;
  }
  const auto year = date.substr(0, 4);
  auto month = std::string{date.substr(4, 2)};
  auto day = std::string{date.substr(6, 2)};
  gather.add(Sort::part, std::string{year} + "y" + std::min(month, day) + std::max(month, day));
  gather.add(Sort::part, std::string{year} + "m" + month, true, true);
  gather.add(Sort::part, std::string{year} + "d" + day);
  gather.add(Sort::part, std::string{date.substr(4)}, true, true);
}

void left_out_pieces(std::string_view number, Gathering& gather) {
  for (std::size_t i = 0; i < number.size(); ++i) {
    const auto without = hash_of(number.substr(i + 1), hash_of(number.substr(0, i)));
    gather.add(Sort::left_out, without);
  }
}

void number_pieces(std::string_view number, Gathering& gather) {
  gather.add(Sort::value, number, true, true);
  if (number.size() >= 6 && number.size() <= 16) {
    left_out_pieces(number, gather);
    gather.add(Sort::left_out, number);
  }
}

void postcode_pieces(std::string_view code, Gathering& gather) {
  if (code.size() >= 5) {
    gather.add(Sort::beginning, code.substr(0, code.size() - 3), true, true);
    gather.add(Sort::beginning, code.substr(0, code.size() - 2), false);
    gather.add(Sort::value, code, false, true);
    left_out_pieces(code, gather);
    gather.add(Sort::left_out, code);
  } else {
    gather.add(Sort::value, code, true, true);
    left_out_pieces(code, gather);
  }
}

void email_pieces(std::string_view address, Gathering& gather) {
  const auto name = address.substr(0, address.find('@'));
  gather.add(Sort::part, name);
  gather.add(Sort::value, address, false);
  if (name.size() >= 4) {
    gather.add(Sort::beginning, name.substr(0, 4));
    gather.add(Sort::sound, name.substr(name.size() - 4));
  }
  if (name.size() < address.size()) {
    gather.add(Sort::word, address.substr(name.size() + 1));
  }
}

void text_pieces(const Value& value, Gathering& gather) {
  gather.add(Sort::value, value.text, true, true);
  for (const auto& token : value.tokens) {
    gather.add(Sort::sound, text::sound_of(value.word(token)));
    gather.add(Sort::word, value.word(token), false, value.tokens.size() > 1);
  }
  if (value.tokens.size() > 1) {
    std::string squeezed{value.text};
    std::erase(squeezed, ' ');
    gather.add(Sort::squeezed, squeezed);
  } else {
    gather.add(Sort::squeezed, value.text);
  }
}

}  // namespace

std::vector<Piece> pieces_of(Kind kind, std::size_t field, const Value& value) {
  std::vector<Piece> pieces;
  if (value.text.empty()) {
    return pieces;
  }
  Gathering gather{field, pieces};
  switch (kind) {
    case Kind::given_name:
    case Kind::surname:
      name_pieces(value, gather);
      break;
    case Kind::full_name:
      full_name_pieces(value, gather);
      break;
    case Kind::date:
      date_pieces(value.text, gather);
      break;
    case Kind::postcode:
      postcode_pieces(value.text, gather);
      break;
    case Kind::number:
    case Kind::nhs_number:
    case Kind::phone:
      number_pieces(value.text, gather);
      break;
    case Kind::email:
      email_pieces(value.text, gather);
      break;
    case Kind::category:
      gather.add(Sort::value, value.text);
      break;
    case Kind::street:
    case Kind::place:
    case Kind::text:
      text_pieces(value, gather);
      break;
  }
  return pieces;
}

Pieces::Pieces(const Records& records, std::size_t threads) : records_{records}, of_fields_(records.columns().size()) {
  in_parallel(of_fields_.size(), threads, [&](std::size_t i, std::size_t) {
    const auto& column = records.columns()[i];
    auto& [pieces, first] = of_fields_[i];
    for (ValueNumber number = 0; number < column.values(); ++number) {
      first.push_back(pieces.size());
      const auto found = pieces_of(column.field().kind, i, column.value(number));
      pieces.insert(pieces.end(), found.begin(), found.end());
    }
    first.push_back(pieces.size());
  });
}

}  // namespace match
