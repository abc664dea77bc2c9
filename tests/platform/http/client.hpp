#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a server sent back, taken apart without our own parsers.
struct Answer {
  int status = 0;
  std::string head;
  std::string body;

  /// The value of the first field of that name; nothing where there is none.
  std::optional<std::string> field(std::string_view name) const;
  std::vector<std::string> fields(std::string_view name) const;
};

/// A bare socket to a server on this machine: sends any bytes, reads any answer, gives up after ten seconds.
class Client {
 public:
  explicit Client(std::uint16_t port, const char* address = "127.0.0.1");
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// False where the other end has closed.
  bool send(std::string_view bytes);
  /// Sends no more, and goes on reading.
  void end_sending();

  /// The next answer; nothing where the other end closed before one came. `head_only`: an answer to HEAD.
  std::optional<Answer> read(bool head_only = false);
  /// True iff the other end has closed, and sent nothing more.
  bool is_closed();

  std::optional<Answer> ask(std::string_view bytes);

 private:
  bool more();

  int socket_;
  std::string buffer_;
};

/// One request on a connection of its own.
std::optional<Answer> ask(std::uint16_t port, std::string_view bytes);
/// `GET <target>` with the least that HTTP/1.1 asks for, and those lines more.
std::string get(std::string_view target, std::string_view more_lines = "");
/// `POST <target>` with that body as a form.
std::string post(std::string_view target, std::string_view body, std::string_view more_lines = "");
