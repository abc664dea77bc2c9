#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "http/body.hpp"
#include "http/cookie.hpp"
#include "http/header.hpp"
#include "http/refusal.hpp"

namespace http {

/// What an answer says: bytes of its own, bytes that many answers share (a file of the site), or a file that is too
/// large to be held, which is read as it is sent.
class Content {
 public:
  Content() = default;
  Content(std::string bytes) : bytes_{std::move(bytes)} {}  // NOLINT(google-explicit-constructor): a page is its text
  explicit Content(std::shared_ptr<const std::string> bytes) : bytes_{std::move(bytes)} {}
  /// The file goes with the last answer that it is part of.
  explicit Content(std::shared_ptr<const Body> file) : bytes_{std::move(file)} {}

  std::string_view bytes() const;

 private:
  std::variant<std::string, std::shared_ptr<const std::string>, std::shared_ptr<const Body>> bytes_;
};

/// An answer. What every answer has (length, date, security headers) the server adds.
class Response {
 public:
  explicit Response(int status) : status_{status} {}
  /// An error page, which the server makes of the sentence: it knows how the site's error pages look.
  Response(Refusal refusal)  // NOLINT(google-explicit-constructor): a refusal is an answer
      : status_{refusal.status}, sentence_{std::move(refusal.sentence)} {}
  /// With a content of that type.
  Response(int status, std::string content_type, Content content);

  int status() const { return status_; }
  const Headers& headers() const { return headers_; }
  const Content& content() const { return content_; }
  /// What an error page is to say; empty where the answer has a content of its own.
  const std::string& sentence() const { return sentence_; }

  void set_content(Content content) { content_ = std::move(content); }
  /// Adds a field. Throws std::invalid_argument where the name is no token, or the value holds a line end or another
  /// control character: it came from outside, and nobody looked.
  Response&& with(std::string name, std::string value) &&;
  Response& add(std::string name, std::string value);
  /// Throws std::invalid_argument where the cookie holds what no cookie may hold.
  Response&& with(const Cookie& cookie) && { return std::move(*this).with("Set-Cookie", text(cookie)); }

 private:
  int status_;
  Headers headers_;
  Content content_;
  std::string sentence_;
};

/// A page: HTML in UTF-8.
Response page(std::string html, int status = 200);
/// `text` is JSON already.
Response json(std::string text, int status = 200);
/// To be kept as a file of that name; `text` is CSV already.
Response csv(std::string text, std::string_view file_name);
/// To be kept as a file of that name; `bytes` are a workbook already (http/xlsx.hpp).
Response xlsx(std::string bytes, std::string_view file_name);
/// Any other bytes, to be kept as a file of that name.
Response file(Content content, std::string_view content_type, std::string_view file_name);

/// 303: done, and this page shows it. Throws std::invalid_argument unless `location` begins with one slash and stays
/// on this site: a place that came with a request must not lead away.
Response see_other(std::string_view location);

/// An error page with that status (400 to 599) and sentence, made by the server in the site's manner.
inline Response problem(int status, std::string sentence) { return Refusal{status, std::move(sentence)}; }
inline Response not_found() { return problem(404, "There is no page at this address."); }

/// True iff an address begins with one slash and leads nowhere else: fit to go back to.
bool stays_here(std::string_view location);

}  // namespace http
