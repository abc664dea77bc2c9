#include "overlaps.hpp"

#include <algorithm>
#include <numeric>

namespace interchange {
namespace {

/// True iff an interval that ends at `to` goes on after `from` begins.
bool reaches(const std::string& to, const std::string& from) { return to.empty() || from < to; }

bool ends_later(const Claim& a, const Claim& b) { return !b.to.empty() && (a.to.empty() || b.to < a.to); }

}  // namespace

// In the order of their beginnings: a claim is contradicted by an earlier one if the latest-ending one of another owner
// still holds when it begins; and by a later one if the next one of another owner begins before it ends.
std::vector<std::optional<std::size_t>> contradictions(std::span<const Claim> claims) {
  std::vector<std::size_t> order(claims.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) -> const std::string& { return claims[i].from; });

  std::vector<std::optional<std::size_t>> found(claims.size());
  std::optional<std::size_t> last;        // ends last of all so far
  std::optional<std::size_t> last_other;  // ends last of those that are not of last's owner
  for (const auto i : order) {
    const auto& rival = last && claims[*last].owner != claims[i].owner ? last : last_other;
    if (rival && reaches(claims[*rival].to, claims[i].from)) {
      found[i] = rival;
    }
    if (!last || ends_later(claims[i], claims[*last])) {
      if (last && claims[*last].owner != claims[i].owner) {
        last_other = last;
      }
      last = i;
    } else if (claims[*last].owner != claims[i].owner && (!last_other || ends_later(claims[i], claims[*last_other]))) {
      last_other = i;
    }
  }
  std::optional<std::size_t> next;        // begins next
  std::optional<std::size_t> next_other;  // begins next of those that are not of next's owner
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const auto i = *at;
    const auto& rival = next && claims[*next].owner != claims[i].owner ? next : next_other;
    if (!found[i] && rival && reaches(claims[i].to, claims[*rival].from)) {
      found[i] = rival;
    }
    if (next && claims[*next].owner != claims[i].owner) {
      next_other = next;
    }
    next = i;
  }
  return found;
}

}  // namespace interchange
