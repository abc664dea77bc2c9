#include "wire/connection.hpp"

#include "error_page.hpp"
#include "reply.hpp"
#include "wire/farewell.hpp"

namespace http::wire {
Connection::Connection(Lane& lane, std::unique_ptr<Stream> stream, std::string address)
    : lane_{lane}, stream_{std::move(stream)}, address_{std::move(address)} {
  lane_.add(*this);
}

Connection::~Connection() {
  lane_.remove(*this);
  lane_.house().doorkeeper.leave(address_);
}

void Connection::start() {
  wait_until(Clock::now() + limits().head_time);
  stream_->open([self = shared_from_this()](bool well) {
    if (well) {
      self->next_request();
    }
  });
}

void Connection::next_request() {
  scanner_.emplace(limits().head);
  exchange_.reset();
  expired_ = false;
  begun_ = false;
  wait_until(Clock::now() + limits().idle_time);
  reading_ = Reading::head;
  consider_head();
}

void Connection::read(std::size_t most) {
  const auto size = buffer_.size();
  buffer_.resize(size + most);
  stream_->read({buffer_.data() + size, most}, [self = shared_from_this(), size](std::size_t bytes) {
    self->buffer_.resize(size + bytes);
    self->came(bytes);
  });
}

void Connection::came(std::size_t bytes) {
  if (reading_ == Reading::body) {
    if (bytes > 0) {
      consider_body();
    } else {
      refuse(expired_ ? Refusal{408, "The request did not come to an end in time."}
                      : Refusal{400, "The request ended before its body did."});
    }
  } else if (bytes > 0) {
    consider_head();
  } else {
    head_interrupted();
  }
}

void Connection::refuse(Refusal refusal) {
  keep_alive_ = false;
  unread_ = true;
  send(std::move(refusal));
}

void Connection::send(Response response) {
  reading_ = Reading::nothing;
  keep_alive_ = keep_alive_ && !unread_ && !lane_.stopping();
  const auto content = lay_out(std::move(response));
  wait_until(Clock::now() + limits().body_pause + std::chrono::seconds{content.size() / limits().slowest});
  stream_->write(reply_head_, content, [self = shared_from_this(), size = content.size()](bool well) {
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - self->began_);
    self->site().note(self->exchange_.get(), self->id_, {{}, self->reply_.status(), took, size});
    self->sent(well);
  });
}

/// Makes head and content of the answer; returns what of the content is sent.
std::string_view Connection::lay_out(Response response) {
  const Request* const request = exchange_ ? &exchange_->request : nullptr;
  id_ = request == nullptr ? site().env().new_id().text() : std::string{request->id()};
  reply_ = with_error_page(std::move(response), site().options(), request, id_);
  reply_head_ = reply_head(reply_, {.id = id_,
                                    .content_policy = site().options().content_policy,
                                    .secure = request != nullptr ? request->secure() : stream_->is_secure(),
                                    .keep_alive = keep_alive_,
                                    .now = site().env().now()});
  const bool with_content = has_content(reply_.status()) && (request == nullptr || request->method() != Method::head);
  return with_content ? reply_.content().bytes() : std::string_view{};
}

void Connection::sent(bool well) {
  ++served_;
  if (well && keep_alive_) {
    next_request();
  } else if (well && (unread_ || stream_->has_unread())) {
    Farewell::take(lane_, std::move(stream_));
  }
}

void Connection::expire() {
  expired_ = true;
  wait_until(Clock::time_point::max());
  if (then_) {
    give_up();
  } else if (stream_) {
    stream_->cancel();
  }
}

void Connection::finish() {
  keep_alive_ = false;
  // A request that has arrived and was not read yet is under way.
  if (reading_ == Reading::head && !begun_ && !stream_->has_unread()) {
    expire();
  }
}

void Connection::cut() {
  if (stream_) {
    stream_->close();
  }
}

}  // namespace http::wire
