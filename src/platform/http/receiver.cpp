#include "receiver.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace http {
namespace {

std::unexpected<Refusal> no_room() {
  return refused(507, "This server has no room for so large an upload at present.");
}

}  // namespace

BodyReceiver::BodyReceiver(BodyLimits limits) : limits_{std::move(limits)} {}

BodyReceiver::~BodyReceiver() {
  if (file_ >= 0) {
    close(file_);
  }
}

OrRefused<void> BodyReceiver::take(std::string_view bytes) {
  if (bytes.size() > limits_.bytes - size_) {
    return refused(413, limits_.too_large);
  }
  size_ += bytes.size();
  if (file_ < 0 && memory_.size() + bytes.size() <= limits_.in_memory) {
    memory_ += bytes;
    return {};
  }
  if (file_ < 0) {
    file_ = open(limits_.folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (auto moved = to_file(memory_); !moved) {
      return moved;
    }
    memory_ = {};
  }
  return to_file(bytes);
}

OrRefused<void> BodyReceiver::to_file(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto written = write(file_, bytes.data(), bytes.size());
    if (written <= 0 && errno != EINTR) {
      return no_room();
    }
    bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return {};
}

OrRefused<std::shared_ptr<const Body>> BodyReceiver::finish() {
  if (file_ < 0) {
    return std::make_shared<const Body>(std::move(memory_));
  }
  try {
    return std::make_shared<const Body>(std::exchange(file_, -1), static_cast<std::size_t>(size_));
  } catch (const std::system_error&) {
    return no_room();
  }
}

}  // namespace http
