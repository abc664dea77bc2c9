#pragma once

#include <memory>
#include <string>

#include "wire/lane.hpp"
#include "wire/stream.hpp"

namespace http::wire {

/// The end of a connection whose other end may still be sending: bytes that came after a socket is closed would make
/// the machine take back what was sent, and perhaps not read yet. So we say that we are done, and throw away what comes
/// until they are too, for two seconds at most.
class Farewell final : public Watched, public std::enable_shared_from_this<Farewell> {
 public:
  /// On the lane's thread. Where too many are taking leave, the socket is closed at once.
  static void take(Lane& lane, std::unique_ptr<Stream> stream);

  Farewell(Lane& lane, std::unique_ptr<Stream> stream);
  ~Farewell() override;

  void expire() override { stream_->close(); }
  void finish() override {}
  void cut() override { stream_->close(); }

 private:
  void read();

  Lane& lane_;
  std::unique_ptr<Stream> stream_;
  std::string waste_;
};

}  // namespace http::wire
