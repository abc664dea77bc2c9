#include "words_in_common.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "text/edits.hpp"

namespace match {
namespace {

constexpr std::size_t most_words = 32;

std::span<const Token> cut(std::span<const Token> tokens) { return tokens.first(std::min(tokens.size(), most_words)); }

float bits(std::span<const Token> tokens) {
  float sum = 0;
  for (const auto& token : tokens) {
    sum += token.weight;
  }
  return sum;
}

/// How much of a word another is: 1 the same, 0 nothing.
float likeness(std::string_view a, std::string_view b, const Variants* variants) {
  if (a.size() >= 4 && b.size() >= 4 && text::slips(a, b, 1) == 1) {
    return 0.9F;
  }
  if (variants == nullptr) {
    return 0;
  }
  if (variants->are_given_names(a, b)) {
    return 0.8F;
  }
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front() ? 0.2F : 0;
}

class Pairing {
 public:
  Pairing(const Value& a, const Value& b, const Variants* variants) : a_{a}, b_{b}, variants_{variants} {}

  Common found() {
    take_the_same();
    take_alike();
    const auto of_a = bits(a_.tokens);
    const auto of_b = bits(b_.tokens);
    common_.of_less = common_.shared / std::max(std::min(of_a, of_b), 1.0F);
    common_.of_all = common_.shared / std::max(of_a + of_b - common_.shared, 1.0F);
    return common_;
  }

 private:
  void take_the_same() {
    each_left([&](std::size_t i, std::size_t j) {
      if (tokens_a()[i].hash == tokens_b()[j].hash) {
        take(i, j, 1);
        ++common_.the_same;
      }
    });
  }

  void take_alike() {
    each_left([&](std::size_t i, std::size_t j) {
      const auto like = likeness(a_.word(tokens_a()[i]), b_.word(tokens_b()[j]), variants_);
      if (like > 0) {
        take(i, j, like);
      }
    });
  }

  template <class Work>
  void each_left(const Work& work) {
    for (std::size_t i = 0; i < tokens_a().size(); ++i) {
      for (std::size_t j = 0; j < tokens_b().size(); ++j) {
        if ((taken_a_ >> i & 1) == 0 && (taken_b_ >> j & 1) == 0) {
          work(i, j);
        }
      }
    }
  }

  void take(std::size_t i, std::size_t j, float like) {
    taken_a_ |= std::uint32_t{1} << i;
    taken_b_ |= std::uint32_t{1} << j;
    common_.shared += like * std::min(tokens_a()[i].weight, tokens_b()[j].weight);
    ++common_.words;
  }

  std::span<const Token> tokens_a() const { return cut(a_.tokens); }
  std::span<const Token> tokens_b() const { return cut(b_.tokens); }

  const Value& a_;
  const Value& b_;
  const Variants* variants_;
  std::uint32_t taken_a_ = 0;
  std::uint32_t taken_b_ = 0;
  Common common_;
};

}  // namespace

Common words_in_common(const Value& a, const Value& b, const Variants* variants) {
  return Pairing{a, b, variants}.found();
}

}  // namespace match
