#include "target.hpp"

#include <algorithm>

#include "percent.hpp"

namespace http {
namespace {

constexpr std::size_t most_pairs = 1000;
constexpr std::string_view unclear =
    "The address cannot be read: it has an empty or dotted part, or a character that no address may have.";

bool has_foreign_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) {
    return letter <= ' ' || letter > '~' || letter == '#' || letter == '"' || letter == '<' || letter == '>';
  });
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte < 0x20 || byte == 0x7F;
}

/// A slash or backslash that was escaped parts nothing here, but it might for a program behind or before us.
bool has_dots_alone(std::string_view segment) {
  while (true) {
    const auto end = std::min(segment.find_first_of("/\\"), segment.size());
    const auto piece = segment.substr(0, end);
    if (piece == "." || piece == "..") {
      return true;
    }
    if (end == segment.size()) {
      return false;
    }
    segment.remove_prefix(end + 1);
  }
}

OrRefused<std::vector<std::string>> read_segments(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    auto segment = percent_decoded(path.substr(0, end));
    const bool inner = end != path.size();
    if (!segment || (segment->empty() && inner) || std::ranges::any_of(*segment, is_control) ||
        has_dots_alone(*segment)) {
      return refused(400, std::string{unclear});
    }
    segments.push_back(std::move(*segment));
    path.remove_prefix(end);
  }
  return segments;
}

}  // namespace

OrRefused<Target> read_target(std::string text) {
  Target target;
  target.text = std::move(text);
  const std::string_view all = target.text;
  target.path_size = std::min(all.find('?'), all.size());
  const auto path = all.substr(0, target.path_size);
  if (!path.starts_with('/') || has_foreign_letter(all) || path.find('\\') != std::string_view::npos) {
    return refused(400, std::string{unclear});
  }
  if (path != "/") {
    auto segments = read_segments(path);
    if (!segments) {
      return std::unexpected{std::move(segments.error())};
    }
    target.segments = std::move(*segments);
  }
  auto query = read_pairs(all.substr(std::min(target.path_size + 1, all.size())), most_pairs);
  if (!query) {
    return std::unexpected{std::move(query.error())};
  }
  target.query = std::move(*query);
  return target;
}

}  // namespace http
