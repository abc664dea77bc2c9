#include "attenders.hpp"

namespace demo {

void Attenders::add(const Family& family, std::uint32_t first_person) {
  if (family.engagements.empty()) {
    return;
  }
  households_.push_back({first_person, static_cast<std::uint32_t>(members_.size()),
                         static_cast<std::uint16_t>(family.people.size()), static_cast<std::uint16_t>(family.groups)});
  for (const auto& person : family.people) {
    // Who died is on no register, as one who is yet to be born is on none.
    members_.push_back({person.birth.days(), person.died ? Role::expected : person.role});
  }
  for (const auto& engagement : family.engagements) {
    by_centre_[engagement.centre].push_back({static_cast<std::uint32_t>(households_.size() - 1), engagement.from.days(),
                                             engagement.to.days(), engagement.habit});
  }
}

}  // namespace demo
