#include "overlaps.hpp"

#include <algorithm>
#include <ranges>

#include "base/places.hpp"

namespace interchange {
namespace {

using Rival = std::optional<std::size_t>;

/// True iff an interval that ends at `to` goes on after `from` begins.
bool reaches(const std::string& to, const std::string& from) { return to.empty() || from < to; }

bool ends_later(const Claim& a, const Claim& b) { return !b.to.empty() && (a.to.empty() || b.to < a.to); }

/// Of those seen so far, the one that counts most, and the one that does of the other owners'.
class Foremost {
 public:
  explicit Foremost(std::span<const Claim> claims) : claims_{claims} {}

  Rival rival_of(std::size_t i) const { return first_ && owner(*first_) != owner(i) ? first_ : other_; }

  /// Sees one that counts more than all before it.
  void put_first(std::size_t i) {
    if (first_ && owner(*first_) != owner(i)) {
      other_ = first_;
    }
    first_ = i;
  }

  /// Sees one; the later it ends the more it counts.
  void put_by_end(std::size_t i) {
    if (!first_ || ends_later(claims_[i], claims_[*first_])) {
      put_first(i);
    } else if (owner(*first_) != owner(i) && (!other_ || ends_later(claims_[i], claims_[*other_]))) {
      other_ = i;
    }
  }

 private:
  const std::string& owner(std::size_t i) const { return claims_[i].owner; }

  std::span<const Claim> claims_;
  Rival first_;
  Rival other_;
};

}  // namespace

// In the order of their beginnings: a claim is contradicted by an earlier one if the latest-ending one of another owner
// still holds when it begins; and by a later one if the next one of another owner begins before it ends.
std::vector<std::optional<std::size_t>> contradictions(std::span<const Claim> claims) {
  auto order = base::places(claims.size());
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return claims[i].from; });

  std::vector<Rival> found(claims.size());
  Foremost ends_last{claims};
  for (const auto i : order) {
    const auto rival = ends_last.rival_of(i);
    if (rival && reaches(claims[*rival].to, claims[i].from)) {
      found[i] = rival;
    }
    ends_last.put_by_end(i);
  }
  Foremost begins_next{claims};
  for (const auto i : std::views::reverse(order)) {
    const auto rival = begins_next.rival_of(i);
    if (!found[i] && rival && reaches(claims[i].to, claims[*rival].from)) {
      found[i] = rival;
    }
    begins_next.put_first(i);
  }
  return found;
}

}  // namespace interchange
