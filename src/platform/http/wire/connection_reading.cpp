#include <algorithm>

#include "wire/connection.hpp"

namespace http::wire {
namespace {

constexpr std::size_t head_portion = std::size_t{4} * 1024;
constexpr std::size_t body_portion = std::size_t{64} * 1024;

}  // namespace

void Connection::consider_head() {
  while (buffer_.starts_with("\r\n")) {
    buffer_.erase(0, 2);  // an old program's, behind a body (RFC 9112, 2.2)
  }
  began_ = Clock::now();
  const auto end = scanner_->scan(buffer_);
  if (!end) {
    refuse(end.error());
  } else if (*end) {
    auto head = read_head({buffer_.data(), **end}, {limits().head, limits().fields, limits().target});
    buffer_.erase(0, **end);
    if (head) {
      begin(std::move(*head));
    } else {
      refuse(std::move(head.error()));
    }
  } else {
    wait_for_head();
  }
}

void Connection::wait_for_head() {
  const bool begun = !buffer_.empty();
  if (!begun && lane_.stopping() && !stream_->has_unread()) {
    return;
  }
  if (begun && !begun_) {
    wait_until(Clock::now() + limits().head_time);
  }
  begun_ = begun;
  read(head_portion);
}

/// Silence between requests is no request.
void Connection::head_interrupted() {
  if (begun_) {
    refuse(expired_ ? Refusal{408, "The request did not come to an end in time."}
                    : Refusal{400, "The request ended before its head did."});
  }
}

void Connection::begin(Head head) {
  reading_ = Reading::nothing;
  keep_alive_ = head.keep_alive && served_ + 1 < limits().requests_per_connection;
  unread_ = head.chunked || head.length > 0;
  Client client = site().proxies().client({address_, stream_->is_secure()}, head.headers);
  auto request = Request::read({.method = head.method,
                                .target = std::move(head.target),
                                .headers = std::move(head.headers),
                                .client = std::move(client.address),
                                .secure = client.secure,
                                .id = site().env().new_id().text()});
  if (!request) {
    refuse(std::move(request.error()));
    return;
  }
  head_ = std::move(head);
  exchange_ = std::make_shared<Exchange>(Exchange{std::move(*request)});
  if (auto response = site().at_once(*exchange_)) {
    send(std::move(*response));
  } else if (head_.length > exchange_->match.endpoint->options.body) {
    refuse({413, exchange_->match.endpoint->options.too_large});
  } else if (head_.chunked || head_.length > limits().body_in_memory) {
    ask_before_body();
  } else if (unread_) {
    receive();
  } else {
    carry_out();
  }
}

void Connection::receive() {
  receiver_.emplace(BodyLimits{.bytes = exchange_->match.endpoint->options.body,
                               .in_memory = limits().body_in_memory,
                               .folder = site().options().folder,
                               .too_large = exchange_->match.endpoint->options.too_large});
  chunks_ = {};
  body_began_ = Clock::now();
  reading_ = Reading::body;
  if (head_.expects_continue && buffer_.empty()) {
    stream_->write("HTTP/1.1 100 Continue\r\n\r\n", {}, [self = shared_from_this()](bool) { self->consider_body(); });
  } else {
    consider_body();
  }
}

void Connection::consider_body() {
  const auto ended = take_body();
  if (!ended) {
    refuse(ended.error());
  } else if (*ended) {
    finish_body();
  } else {
    // So much a second on average, and never silent for long: whoever drips bytes holds nothing for hours.
    const std::chrono::seconds earned{receiver_->size() / limits().slowest};
    wait_until(std::min(Clock::now(), body_began_ + earned) + limits().body_pause);
    read(body_portion);
  }
}

/// True iff the body has come to its end.
OrRefused<bool> Connection::take_body() {
  if (head_.chunked) {
    const auto read = chunks_.read(buffer_, [&](std::string_view bytes) { return receiver_->take(bytes); });
    if (!read) {
      return std::unexpected{read.error()};
    }
    buffer_.erase(0, *read);
    return chunks_.ended();
  }
  const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size(), head_.length - receiver_->size()));
  if (auto taken = receiver_->take(std::string_view{buffer_}.substr(0, size)); !taken) {
    return std::unexpected{std::move(taken.error())};
  }
  buffer_.erase(0, size);
  return receiver_->size() == head_.length;
}

void Connection::finish_body() {
  reading_ = Reading::nothing;
  unread_ = false;
  auto body = receiver_->finish();
  receiver_.reset();
  if (!body) {
    refuse(std::move(body.error()));
    return;
  }
  exchange_->request.receive(std::move(*body));
  carry_out();
}

}  // namespace http::wire
