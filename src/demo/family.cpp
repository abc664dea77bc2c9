#include "family.hpp"

namespace demo {

bool Person::is_under_five(base::Date as_at) const {
  return role == Role::child && birth_is_known && birth <= as_at && birth.birthday(5) > as_at &&
         (!died || *died > as_at);
}

}  // namespace demo
