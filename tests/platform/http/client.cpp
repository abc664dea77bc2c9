#include "client.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace {

bool same_name(std::string_view left, std::string_view right) {
  return std::ranges::equal(left, right,
                            [](unsigned char a, unsigned char b) { return std::tolower(a) == std::tolower(b); });
}

}  // namespace

std::vector<std::string> Answer::fields(std::string_view name) const {
  std::vector<std::string> values;
  std::string_view rest = head;
  while (!rest.empty()) {
    const auto end = rest.find("\r\n");
    const auto line = rest.substr(0, end);
    const auto colon = line.find(": ");
    if (colon != std::string_view::npos && same_name(line.substr(0, colon), name)) {
      values.emplace_back(line.substr(colon + 2));
    }
    rest.remove_prefix(end + 2);
  }
  return values;
}

std::optional<std::string> Answer::field(std::string_view name) const {
  const auto all = fields(name);
  return all.empty() ? std::nullopt : std::optional{all.front()};
}

Client::Client(std::uint16_t port, const char* address) : socket_{socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  inet_pton(AF_INET, address, &to.sin_addr);
  const timeval patience{10, 0};
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
    close(socket_);
    throw std::runtime_error{"no connection to the server under test"};
  }
}

Client::~Client() { close(socket_); }

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::end_sending() { shutdown(socket_, SHUT_WR); }

bool Client::more() {
  std::array<char, 65536> room{};
  const auto got = recv(socket_, room.data(), room.size(), 0);
  if (got > 0) {
    buffer_.append(room.data(), static_cast<std::size_t>(got));
  }
  return got > 0;
}

std::optional<Answer> Client::read(bool head_only) {
  auto end = buffer_.find("\r\n\r\n");
  while (end == std::string::npos) {
    if (!more()) {
      return std::nullopt;
    }
    end = buffer_.find("\r\n\r\n");
  }
  Answer answer;
  answer.head = buffer_.substr(0, end + 2);
  buffer_.erase(0, end + 4);
  answer.status = std::stoi(answer.head.substr(9, 3));
  const auto length = answer.field("content-length");
  const std::size_t size = head_only || !length ? 0 : std::stoul(*length);
  while (buffer_.size() < size) {
    if (!more()) {
      return std::nullopt;
    }
  }
  answer.body = buffer_.substr(0, size);
  buffer_.erase(0, size);
  return answer;
}

bool Client::is_closed() { return buffer_.empty() && !more(); }

std::optional<Answer> Client::ask(std::string_view bytes) {
  send(bytes);
  return read();
}

std::optional<Answer> ask(std::uint16_t port, std::string_view bytes) { return Client{port}.ask(bytes); }

std::string get(std::string_view target, std::string_view more_lines) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: hearth.test\r\n{}\r\n", target, more_lines);
}

std::string post(std::string_view target, std::string_view body, std::string_view more_lines) {
  return fmt::format(
      "POST {} HTTP/1.1\r\nHost: hearth.test\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      "Content-Length: {}\r\n{}\r\n{}",
      target, body.size(), more_lines, body);
}
