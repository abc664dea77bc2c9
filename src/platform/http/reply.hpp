#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/response.hpp"

namespace http {

/// What the head of an answer says beside what the answer itself says.
struct ReplyFacts {
  std::string_view id;
  std::string_view content_policy;
  bool secure = false;
  bool keep_alive = true;
  std::chrono::system_clock::time_point now;
};

/// The head of an answer with its empty line. Every one says what a browser may do with it, and, unless the answer says
/// otherwise, that nobody is to keep it: a page about families stays in no cache of a shared desk.
std::string reply_head(const Response& response, const ReplyFacts& facts);

/// True iff an answer with that status has a content (RFC 9110, 6.4.1).
bool has_content(int status);

}  // namespace http
