#pragma once

#include <string_view>

namespace demo {

/// The post town of a Kent postcode (`ME4 4AA` is `Chatham`), `Kent` where the list has none.
std::string_view post_town(std::string_view postcode);

}  // namespace demo
