#include "response.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "percent.hpp"

namespace http {
namespace {

bool disturbs_a_header(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && letter != '\t') || byte == 0x7F;
}

/// The name twice: for old programs in ASCII without what could end the quotes, and as RFC 8187 has it.
std::string attachment(std::string_view file_name) {
  std::string plain{file_name};
  std::ranges::replace_if(
      plain, [](char letter) { return letter < ' ' || letter > '~' || letter == '"' || letter == '\\'; }, '_');
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain, percent_encoded(file_name));
}

}  // namespace

std::string_view Content::bytes() const {
  if (const auto* own = std::get_if<std::string>(&bytes_)) {
    return *own;
  }
  if (const auto* file = std::get_if<std::shared_ptr<const Body>>(&bytes_)) {
    return (*file)->bytes();
  }
  return *std::get<std::shared_ptr<const std::string>>(bytes_);
}

Response::Response(int status, std::string content_type, Content content)
    : status_{status}, content_{std::move(content)} {
  add("Content-Type", std::move(content_type));
}

Response& Response::add(std::string name, std::string value) {
  if (!is_token(name) || std::ranges::any_of(value, disturbs_a_header)) {
    throw std::invalid_argument{fmt::format("the field {} of an answer holds a control character", name)};
  }
  headers_.push_back({std::move(name), std::move(value)});
  return *this;
}

Response&& Response::with(std::string name, std::string value) && {
  return std::move(add(std::move(name), std::move(value)));
}

Response page(std::string html, int status) { return {status, "text/html; charset=utf-8", std::move(html)}; }

Response json(std::string text, int status) { return {status, "application/json", std::move(text)}; }

Response csv(std::string text, std::string_view file_name) {
  return file(std::move(text), "text/csv; charset=utf-8", file_name);
}

Response xlsx(std::string bytes, std::string_view file_name) {
  return file(std::move(bytes), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file_name);
}

Response file(Content content, std::string_view content_type, std::string_view file_name) {
  return Response{200, std::string{content_type}, std::move(content)}.with("Content-Disposition",
                                                                           attachment(file_name));
}

Response see_other(std::string_view location) {
  if (!stays_here(location)) {
    throw std::invalid_argument{"an answer would lead away from this site"};
  }
  return Response{303}.with("Location", std::string{location});
}

bool stays_here(std::string_view location) {
  // Browsers take "/\" for "//", which begins a host, and leave out tabs and line ends before they look.
  return location.starts_with('/') && !location.starts_with("//") &&
         std::ranges::none_of(location, [](char letter) { return letter == '\\' || letter <= ' ' || letter > '~'; });
}

}  // namespace http
