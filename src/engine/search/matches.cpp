#include "matches.hpp"

#include <algorithm>

namespace search {
namespace {

constexpr std::uint8_t whole = 250;

/// The nearer to the whole word, the better; of one letter little is known.
std::uint8_t quality_of_beginning(std::size_t typed, std::size_t word) {
  constexpr std::size_t least = 160;
  constexpr std::size_t more = 60;
  return static_cast<std::uint8_t>(least + more * typed / word);
}

/// Short words become others by one slip.
std::size_t slips_allowed(std::size_t letters) {
  constexpr std::size_t for_one = 4;
  constexpr std::size_t for_two = 7;
  return letters < for_one ? 0 : letters < for_two ? 1 : 2;
}

/// Gathers words, each at its best.
class Best {
 public:
  void add(WordId word, std::uint8_t quality, How how) {
    const auto [at, is_new] = places_.emplace(word, all_.size());
    if (is_new) {
      all_.push_back({word, quality, how});
    } else if (all_[at->second].quality < quality) {
      all_[at->second] = {word, quality, how};
    }
  }

  void add_equal(const Words& words, const std::string& word, std::uint8_t quality, How how) {
    if (const auto* const found = words.find(word)) {
      add(*found, quality, how);
    }
  }

  /// `less`: of a sort of field in which fewer mean what they type.
  void add_beginning(const Words& words, std::string_view typed, std::uint8_t less = 0) {
    words.each_beginning(typed, [&](WordId word, std::string_view text) {
      const auto quality = text.size() == typed.size() ? whole : quality_of_beginning(typed.size(), text.size());
      add(word, static_cast<std::uint8_t>(quality - less), text.size() == typed.size() ? How::exact : How::begins);
    });
  }

  void add_like(const Words& words, const std::string& typed, std::uint8_t less = 0) {
    constexpr std::uint8_t one_slip = 150;
    constexpr std::uint8_t two_slips = 100;
    for (const auto& [word, slips] : words.like(typed, slips_allowed(typed.size()))) {
      add(word, static_cast<std::uint8_t>((slips == 1 ? one_slip : two_slips) - less), How::like);
    }
  }

  std::vector<Match> take() { return std::move(all_); }

 private:
  std::vector<Match> all_;
  std::unordered_map<WordId, std::size_t> places_;
};

}  // namespace

Vocabulary::Vocabulary(std::span<const std::pair<std::string, std::string>> variants) {
  for (const auto& [one, other] : variants) {
    variants_.emplace(one, other);
    variants_.emplace(other, one);
  }
}

Vocabulary::Sort Vocabulary::sort_of(Field field) {
  switch (field) {
    case Field::forename:
    case Field::surname:
    case Field::other_name:
      return Sort::name;
    case Field::street:
      return Sort::line;
    case Field::postcode:
      return Sort::postcode;
    case Field::phone:
      return Sort::phone;
    case Field::born:
      return Sort::day;
    case Field::code:
      break;
  }
  return Sort::code;
}

/// A telephone number is found by its beginning and by its end; a day whole, by its parts, and by two of them.
std::vector<std::string> Vocabulary::words_in(const Text& text) {
  switch (sort_of(text.field)) {
    case Sort::name:
      return words_of_name(text.text);
    case Sort::line:
      return words_of_line(text.text);
    case Sort::phone: {
      const auto phone = phone_of(text.text);
      return phone.empty() ? std::vector<std::string>{}
                           : std::vector{phone, "<" + std::string{phone.rbegin(), phone.rend()}};
    }
    case Sort::day: {
      constexpr std::size_t year = 4;
      constexpr std::size_t month = 6;
      const auto& day = text.text;
      return {day, day.substr(0, year), day.substr(0, month), "-" + day.substr(year)};
    }
    case Sort::postcode:
    case Sort::code:
      break;
  }
  auto code = code_of(text.text);
  return code.empty() ? std::vector<std::string>{} : std::vector{std::move(code)};
}

std::vector<WordId> Vocabulary::words_of(const Text& text) {
  const auto sort = static_cast<std::size_t>(sort_of(text.field));
  std::vector<WordId> words;
  for (auto& word : words_in(text)) {
    const auto [at, is_new] = numbers_[sort].emplace(word, static_cast<WordId>(texts_.size()));
    words.push_back(at->second);
    if (is_new) {
      texts_.push_back(word);
      unsettled_[sort].emplace_back(std::move(word), at->second);
    }
  }
  return words;
}

void Vocabulary::settle() {
  constexpr std::size_t many = 64;
  for (std::size_t sort = 0; sort < sorts; ++sort) {
    auto added = std::exchange(unsettled_[sort], {});
    if (added.size() > many) {
      sorted_[sort].add_all(std::move(added));
      continue;
    }
    for (const auto& [word, number] : added) {
      sorted_[sort].add(word, number);
    }
  }
}

std::vector<Match> Vocabulary::matches(const Typed& typed) const {
  constexpr std::uint8_t variant = 180;
  constexpr std::uint8_t sounds = 130;
  constexpr std::uint8_t of_a_line = 60;  // names are meant more often than streets
  constexpr std::uint8_t two_parts_of_a_day = 200;
  constexpr std::uint8_t day_in_another_year = 110;
  constexpr std::uint8_t day_and_month_exchanged = 140;
  constexpr std::uint8_t year_alone = 120;
  constexpr std::size_t shortest_digits = 4;
  constexpr std::size_t shortest_code = 3;
  Best best;
  const auto& text = typed.text;
  const auto& days = words(Sort::day);
  for (const auto& day : typed.days) {
    best.add_equal(days, day, whole, How::exact);
    best.add_equal(days, day.substr(0, 4) + day.substr(6) + day.substr(4, 2), day_and_month_exchanged, How::part);
  }
  if (!typed.day_of_year.empty()) {
    best.add_equal(days, "-" + typed.day_of_year, typed.days.empty() ? two_parts_of_a_day : day_in_another_year,
                   How::part);
  }
  if (!typed.month.empty()) {
    best.add_equal(days, typed.month, two_parts_of_a_day, How::part);
  }
  if (!typed.day_of_year.empty() || !typed.month.empty()) {
    return best.take();
  }
  if (typed.is_word) {
    best.add_beginning(words(Sort::name), text);
    best.add_like(words(Sort::name), text);
    const auto [first, last] = variants_.equal_range(text);
    for (auto at = first; at != last; ++at) {
      best.add_equal(words(Sort::name), at->second, variant, How::variant);
    }
    if (text.size() >= shortest_code) {
      for (const auto word : words(Sort::name).sounding_like(text)) {
        best.add(word, sounds, How::sounds);
      }
      best.add_beginning(words(Sort::line), text, of_a_line);
      best.add_like(words(Sort::line), text, of_a_line);
    }
    if (typed.may_be_postcode) {
      best.add_beginning(words(Sort::postcode), text);
      best.add_like(words(Sort::postcode), text);
    }
  } else {
    best.add_equal(words(Sort::line), text, whole - of_a_line, How::exact);
    best.add_equal(days, text, text.size() == shortest_digits ? year_alone : whole, How::part);
    if (text.size() >= shortest_digits) {
      best.add_beginning(words(Sort::phone), text);
      best.add_beginning(words(Sort::phone), "<" + std::string{text.rbegin(), text.rend()});
    }
  }
  if (text.size() >= shortest_code) {
    best.add_beginning(words(Sort::code), text);
  }
  return best.take();
}

std::optional<WordId> Vocabulary::code(std::string_view typed) const {
  constexpr std::size_t longest = 100;  // letters, of whatever somebody pastes
  const auto* const found = typed.size() <= longest ? words(Sort::code).find(code_of(typed)) : nullptr;
  return found == nullptr ? std::nullopt : std::optional{*found};
}

}  // namespace search
