#pragma once

#include <cstdint>
#include <string>

namespace interchange {

/// `2 GB`, `31.5 MB`, `640 kB`: of 1024, as people's own computers show a file's size.
std::string size_words(std::uint64_t bytes);

}  // namespace interchange
