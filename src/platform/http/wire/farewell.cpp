#include "wire/farewell.hpp"

namespace http::wire {
namespace {

constexpr std::size_t portion = std::size_t{16} * 1024;
constexpr std::size_t most = 256;
constexpr std::chrono::seconds patience{2};

}  // namespace

void Farewell::take(Lane& lane, std::unique_ptr<Stream> stream) {
  stream->end_sending();
  if (lane.farewells() < most) {
    std::make_shared<Farewell>(lane, std::move(stream))->read();
  }
}

Farewell::Farewell(Lane& lane, std::unique_ptr<Stream> stream)
    : lane_{lane}, stream_{std::move(stream)}, waste_(portion, '\0') {
  lane_.add(*this);
  lane_.count_farewell(1);
  wait_until(Clock::now() + patience);
}

Farewell::~Farewell() {
  lane_.count_farewell(-1);
  lane_.remove(*this);
}

void Farewell::read() {
  stream_->read_raw(waste_, [self = shared_from_this()](std::size_t bytes) {
    if (bytes > 0) {
      self->read();
    }
  });
}

}  // namespace http::wire
