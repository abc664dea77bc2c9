#include "defaults.hpp"

#include <algorithm>

namespace match {

Belief belief_of(Kind kind) {
  switch (kind) {
    case Kind::given_name:
      return {{0, .70, .08, .06, .03, .01, .02, .10}, {0, .006, .002, .004, .02, .0005, .004, .96}};
    case Kind::surname:
      return {{0, .78, .08, .03, .02, .01, .01, .07}, {0, .002, .001, .0005, .005, .0005, .0005, .99}};
    case Kind::full_name:
      return {{0, .45, .05, .15, .15, .10, .05, .05}, {0, .0001, .0001, .0005, .0005, .002, .01, .99}};
    case Kind::date:
      return {{0, .80, .08, .02, .03, .01, .02, .03, .01}, {0, .0001, .0005, .0002, .003, .0005, .02, .48, .5}};
    case Kind::postcode:
      return {{0, .70, .06, .04, .05, .05, .10}, {0, .0005, .001, .001, .005, .03, .96}};
    case Kind::number:
    case Kind::nhs_number:
    case Kind::phone:
      return {{0, .80, .10, .02, .08}, {0, .0001, .0002, .001, .999}};
    case Kind::email:
      return {{0, .75, .10, .03, .04, .08}, {0, .0001, .0001, .001, .002, .997}};
    case Kind::category:
      return {{0, .90, .10}, {0, .30, .70}};
    case Kind::street:
    case Kind::place:
    case Kind::text:
      return {{0, .65, .10, .04, .01, .05, .03, .12}, {0, .002, .001, .002, .0005, .003, .01, .98}};
  }
  return {};
}

double most_different(Kind kind, bool knowing_another) {
  switch (kind) {
    case Kind::given_name:
    case Kind::surname:
    case Kind::full_name:
    case Kind::date:
    case Kind::number:
    case Kind::nhs_number:
      return knowing_another ? 0.5 : 0.35;
    default:
      return knowing_another ? 0.95 : 0.5;
  }
}

void keep_alike(Kind kind, double most, OfLevels& m) {
  double unlike = 0;
  for (std::size_t level = different(kind); level < levels_of(kind); ++level) {
    unlike += m[level];
  }
  for (std::size_t level = same; unlike > most && level < levels_of(kind); ++level) {
    m[level] *= level < different(kind) ? (1 - most) / std::max(1 - unlike, 1e-9) : most / unlike;
  }
}

}  // namespace match
