#include "random_texts.hpp"

#include <algorithm>
#include <cctype>

namespace twin {

namespace {

std::string times(int count, const std::string& text) {
  std::string result;
  for (int time = 0; time < count; ++time) result += text;
  return result;
}

const std::vector<std::string> odd_keys{"0",
                                        "00",
                                        "10",
                                        "9",
                                        "1e3",
                                        "-1",
                                        "+1",
                                        "0x10",
                                        "a",
                                        "aa",
                                        "a a",
                                        "a-a",
                                        "a_a",
                                        "A",
                                        "B",
                                        "b",
                                        "Z",
                                        "z",
                                        "~",
                                        " leading",
                                        "trailing ",
                                        " ",
                                        "  ",
                                        "com,ma",
                                        "quo\"te",
                                        "\"quoted\"",
                                        "'",
                                        "a'b",
                                        "--",
                                        "a;b",
                                        "a|b",
                                        "a\tb",
                                        "NULL",
                                        "null",
                                        "\\N",
                                        "%s",
                                        "%",
                                        "_",
                                        "$1",
                                        ":id",
                                        "?",
                                        "{}",
                                        "<b>",
                                        "&amp;",
                                        "true",
                                        "2026-09-30",
                                        "\xC3\xA9",
                                        "e\xCC\x81",
                                        "\xC3\x89",
                                        "E",
                                        "e",
                                        "f",
                                        "\xC3\x9F",
                                        "ss",
                                        "\xC4\xB0",
                                        "I",
                                        "i",
                                        "\xC4\xB1",
                                        "\xCE\xA9",
                                        "\xE2\x84\xA6",
                                        "\xE6\x97\xA5\xE6\x9C\xAC",
                                        "\xEF\xBC\xA1",
                                        "\xF0\x9F\x98\x80",
                                        "\xEF\xBF\xBD",
                                        "\xEE\x80\x80",
                                        "\xC2\xA0",
                                        "\xE2\x80\x8B",
                                        "\x7F",
                                        "a\nb",
                                        "a\r\nb",
                                        "\xEF\xBB\xBF\x62om",
                                        "\x01"};

std::string long_key(Dice& dice) {
  return times(63, dice.pick<std::string>({"k", "\xC3\xA9", "\xF0\x9F\x98\x80"})) + std::to_string(dice.between(0, 9));
}

std::string candidate(Dice& dice, const std::string& stem) {
  if (dice.chance(2)) return long_key(dice);
  if (dice.chance(30)) return dice.pick(odd_keys);
  return stem + std::to_string(dice.between(0, dice.chance(50) ? 20 : 20'000));
}

bool is_plain(const std::string& key) {
  return key != "all" && key != "none" && key.front() != '-' && key.find_first_of(",\r\n") == std::string::npos;
}

char any_of(Dice& dice, const std::string& characters) { return characters[dice.below(characters.size())]; }

const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const std::string digits = "0123456789";

}  // namespace

std::string RandomKeys::next(Dice& dice) {
  while (true) {
    if (const auto key = candidate(dice, stem_); used_.insert(key).second) return key;
  }
}

std::string RandomKeys::next_plain(Dice& dice) {
  while (true) {
    if (const auto key = candidate(dice, stem_); is_plain(key) && used_.insert(key).second) return key;
  }
}

std::string random_words(Dice& dice, int per_cent_empty) {
  static const std::vector<std::string> words{
      "Ann",  "O'Hara", "Zo\xC3\xAB", "Smith, J", "the \"Old\" School", "two\nlines", " spaced ", "\xE5\xBC\xA0",
      "Ltd.", "=1+1",   "-",          "7"};
  if (dice.chance(per_cent_empty)) return "";
  return dice.pick(words) + (dice.chance(30) ? " " + dice.pick(words) : "");
}

std::string random_postcode(Dice& dice) {
  std::string outward(1, any_of(dice, letters));
  if (dice.chance(60)) outward += any_of(dice, letters);
  outward += any_of(dice, digits);
  if (dice.chance(50)) outward += any_of(dice, dice.chance(70) ? digits : letters);
  const std::string last = "ABDEFGHJLNPQRSTUWXYZ";
  return outward + " " + any_of(dice, digits) + any_of(dice, last) + any_of(dice, last);
}

std::string random_spelling(Dice& dice, const std::string& postcode) {
  std::string text = postcode;
  if (dice.chance(10)) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  }
  if (dice.chance(10)) std::erase(text, ' ');
  if (dice.chance(5)) text = " " + text + "  ";
  if (dice.chance(3)) text.insert(1, " ");
  return text;
}

}  // namespace twin
