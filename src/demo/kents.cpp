#include "kents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "geography.hpp"

namespace demo {
namespace {

constexpr std::array<std::string_view, 5> kent_letters{"BR", "CT", "DA", "ME", "TN"};

// The n-th pair of letters that no postcode of Kent begins with.
std::string other_letters(std::size_t n) {
  for (std::size_t pair = 0;; ++pair) {
    const std::string letters{static_cast<char>('A' + pair / 26), static_cast<char>('A' + pair % 26)};
    if (std::ranges::find(kent_letters, letters) == kent_letters.end() && n-- == 0) {
      return letters;
    }
  }
}

class Repetition {
 public:
  explicit Repetition(std::size_t kent) : kent_{kent}, suffix_{fmt::format("-{:02}", kent + 1)} {
    for (std::size_t i = 0; i < kent_letters.size(); ++i) {
      letters_[i] = other_letters((kent - 1) * kent_letters.size() + i);
    }
  }

  District of(District district) const {
    district.code += suffix_;
    district.node += suffix_;
    district.name += suffix_;
    district.kent = kent_;
    return district;
  }

  Area of(Area area, std::size_t districts) const {
    for (auto* text : {&area.code, &area.name, &area.ward, &area.ward_name, &area.authority}) {
      *text += suffix_;
    }
    area.longitude -= 1.5 * static_cast<double>(kent_);
    area.district += kent_ * districts;
    for (auto& postcode : area.postcodes) {
      const auto found = std::ranges::find(kent_letters, postcode.substr(0, 2));
      postcode.replace(0, 2, letters_[static_cast<std::size_t>(found - kent_letters.begin())]);
    }
    return area;
  }

 private:
  std::size_t kent_;
  std::string suffix_;
  std::array<std::string, kent_letters.size()> letters_;
};

}  // namespace

void repeat_kent(Geography& geography, std::size_t kents) {
  const auto areas = geography.areas.size();
  const auto districts = geography.districts.size();
  geography.areas.reserve(areas * kents);
  geography.kents = kents;
  for (std::size_t kent = 1; kent < kents; ++kent) {
    const Repetition repetition{kent};
    for (std::size_t i = 0; i < districts; ++i) {
      geography.districts.push_back(repetition.of(geography.districts[i]));
    }
    for (std::size_t i = 0; i < areas; ++i) {
      geography.areas.push_back(repetition.of(geography.areas[i], districts));
    }
  }
}

}  // namespace demo
