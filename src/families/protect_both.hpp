#pragma once

#include <functional>

#include "base/uuid.hpp"
#include "db/session.hpp"
#include "families/joins.hpp"

namespace families {

/// What was set to protect the two families while that join held, and holds still, is set for each of them: nobody said
/// of which of them it was meant. To be called once they count as two.
void protect_both(db::Session& session, const Joiner& joiner, const Join& join,
                  const std::function<base::Uuid()>& new_id);

}  // namespace families
