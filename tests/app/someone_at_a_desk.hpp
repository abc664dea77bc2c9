#pragma once

#include <fmt/format.h>

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "http/request.hpp"

namespace list_county {

/// What a receptionist might send, at random: most of it can be, some of it cannot.
class SomeoneAtADesk {
 public:
  SomeoneAtADesk(std::uint64_t seed, std::vector<std::string> people, std::string centre)
      : random_{seed}, people_{std::move(people)}, centre_{std::move(centre)} {}

  std::pair<std::string, http::Pairs> change() {
    const auto from = http::Pair{"from", fmt::format("{} {} 2026", 1 + below(28), 1 + below(9))};
    const auto who = people_[below(people_.size())];
    switch (below(10)) {
      case 0:
        return {"move",
                {from,
                 {"who-" + who, "yes"},
                 {"who-" + people_[0], "yes"},
                 {"home-line1", fmt::format("{} Lane", below(9))},
                 {"home-postcode", postcode()},
                 {"home-sure", "ME4 4ZZ"},
                 {"home-protected", below(4) == 0 ? "yes" : ""},
                 {"stays-1", below(3) == 0 ? "yes" : ""}}};
      case 1:
        return {"move", {from, {"who-" + who, "yes"}, {"no-home", "yes"}}};
      case 2:
        return {"groups",
                {from, {"group-lone", below(2) == 0 ? "yes" : ""}, {"group-refuge", below(2) == 0 ? "yes" : ""}}};
      case 3:
        return {"registration", {from, {"what", below(2) == 0 ? "end" : "another"}, {"centre", centre_}}};
      case 4:
        return {"correct/" + who,
                {{"born", fmt::format("1 {} {}", 1 + below(12), 2010 + below(16))}, {"reason", "typing"}}};
      case 5:
        return {"correct/" + who, {{"role", below(2) == 0 ? "carer" : "child"}, {"reason", "told_otherwise"}}};
      case 6:
        return {"add",
                {from,
                 {"role", "child"},
                 {"forename", fmt::format("N{}", below(99))},
                 {"surname", "Newman"},
                 {"born", fmt::format("1 {} 2025", 1 + below(12))},
                 {"lives-1", "yes"},
                 {"centre", centre_}}};
      case 7:
        return {"leave/" + who, {from, {"what", below(6) == 0 ? "died" : "left"}}};
      case 8:
        return {"cards", {from, {"card-" + who, below(3) == 0 ? "" : fmt::format("CARD{}", below(9))}}};
      default:
        return {"details", {from, {"phone-" + who, fmt::format("0770090{:04}", below(9999))}}};
    }
  }

  std::size_t below(std::size_t most) { return static_cast<std::size_t>(random_() % most); }

 private:
  std::string postcode() {
    static constexpr std::array all{"ME4 4AA", "CT1 2BB", "ME4 4DD", "ME4 4ZZ"};
    return all[below(all.size())];
  }

  std::mt19937_64 random_;
  const std::vector<std::string> people_;
  const std::string centre_;
};

}  // namespace list_county
