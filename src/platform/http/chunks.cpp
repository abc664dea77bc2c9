#include "chunks.hpp"

#include <algorithm>
#include <charconv>

#include "field.hpp"

namespace http {
namespace {

constexpr std::size_t most_digits = 8;
constexpr std::size_t longest_line = 1024;
constexpr std::size_t most_trailers = 32;

std::unexpected<Refusal> broken() { return refused(400, "The chunks of the request are not as HTTP has them."); }

/// A line as far as it has come. A CR must be followed by an LF, and an LF follow a CR; no other control character.
bool may_be_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    const bool ends = byte == '\r' && (at + 1 == line.size() || line[at + 1] == '\n');
    const bool ended = byte == '\n' && at > 0 && line[at - 1] == '\r';
    if ((byte < 0x20 && byte != '\t' && !ends && !ended) || byte == 0x7F) {
      return false;
    }
  }
  return line.size() <= longest_line;
}

}  // namespace

OrRefused<std::size_t> ChunkReader::read(std::string_view bytes, const Take& take) {
  std::size_t at = 0;
  while (at < bytes.size() && !ended()) {
    if (state_ == State::content) {
      const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(left_, bytes.size() - at));
      if (auto taken = take(bytes.substr(at, size)); !taken) {
        return std::unexpected{std::move(taken.error())};
      }
      at += size;
      left_ -= size;
      state_ = left_ == 0 ? State::content_end : State::content;
    } else {
      const auto size = read_line(bytes.substr(at));
      if (!size) {
        return size;
      }
      at += *size;
    }
  }
  return at;
}

OrRefused<std::size_t> ChunkReader::read_line(std::string_view bytes) {
  const auto end = bytes.find('\n');
  const auto size = end == std::string_view::npos ? bytes.size() : end + 1;
  line_ += bytes.substr(0, std::min(size, longest_line + 1));
  const bool stray = state_ == State::content_end && !std::string_view{"\r\n"}.starts_with(line_);
  if (stray || !may_be_line(line_)) {
    return broken();
  }
  if (end != std::string_view::npos) {
    line_.resize(line_.size() - 2);
    if (auto finished = finish_line(); !finished) {
      return std::unexpected{std::move(finished.error())};
    }
    line_.clear();
  }
  return size;
}

OrRefused<void> ChunkReader::finish_line() {
  if (state_ == State::size) {
    return read_size();
  }
  if (state_ == State::content_end) {
    state_ = State::size;
    return line_.empty() ? OrRefused<void>{} : broken();
  }
  if (line_.empty()) {
    state_ = State::ended;
    return {};
  }
  return ++trailers_ > most_trailers || !read_field(line_) ? broken() : OrRefused<void>{};
}

OrRefused<void> ChunkReader::read_size() {
  const auto digits = std::min(line_.find(';'), line_.size());
  const char* const end = line_.data() + digits;
  const auto read = std::from_chars(line_.data(), end, left_, 16);
  if (read.ec != std::errc{} || read.ptr != end || digits > most_digits) {
    return broken();
  }
  state_ = left_ == 0 ? State::trailer : State::content;
  return {};
}

}  // namespace http
