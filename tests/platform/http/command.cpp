#include "command.hpp"

#include <array>
#include <cstdio>

std::string said_by(const std::string& command) {
  FILE* const out = popen(command.c_str(), "r");
  std::string text;
  std::array<char, 4096> room{};
  while (const auto got = fread(room.data(), 1, room.size(), out)) {
    text.append(room.data(), got);
  }
  pclose(out);
  return text;
}
