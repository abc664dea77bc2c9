#include "multipart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "header.hpp"

namespace http {
namespace {

constexpr std::size_t longest_boundary = 70;  // RFC 2046, 5.1.1
constexpr std::size_t most_head_bytes = 4096;

struct Part {
  std::string_view head;
  std::string_view bytes;
};

std::unexpected<Refusal> broken(std::string_view what) {
  return refused(400, fmt::format("The form cannot be read: {}.", what));
}

/// Takes the next part off the text, which begins behind a boundary's CRLF.
OrRefused<Part> take_part(std::string_view& text, std::string_view delimiter) {
  const auto head_end = text.substr(0, most_head_bytes).find("\r\n\r\n");
  if (head_end == std::string_view::npos) {
    return broken("a part has no end of its head, or a head that is too long");
  }
  const auto head = text.substr(0, head_end);
  text.remove_prefix(head_end + 2);  // the second line end may belong to the delimiter, where the part is empty
  const auto end = text.find(delimiter);
  if (end == std::string_view::npos) {
    return broken("a part has no end");
  }
  const auto bytes = end == 0 ? std::string_view{} : text.substr(2, end - 2);
  text.remove_prefix(end + delimiter.size());
  return Part{head, bytes};
}

struct PartHead {
  std::string name;
  std::optional<std::string> file_name;
  std::string content_type;
};

bool is_text(std::string_view text) {
  return !base::first_invalid_utf8(text) && text.find('\0') == std::string_view::npos;
}

bool read_disposition(std::string_view value, PartHead& head) {
  const auto disposition = read_parameters(value);
  const auto name = disposition.find("name");
  const auto file_name = disposition.find("filename");
  if (disposition.broken || !same_word(disposition.value, "form-data") || !name || !is_text(value)) {
    return false;
  }
  head.name = *name;
  head.file_name = file_name ? std::optional<std::string>{*file_name} : std::nullopt;
  return true;
}

std::optional<PartHead> read_head(std::string_view text) {
  PartHead head;
  bool named = false;
  while (!text.empty()) {
    const auto end = std::min(text.find("\r\n"), text.size());
    const auto line = text.substr(0, end);
    const auto colon = std::min(line.find(':'), line.size());
    const auto value = trimmed(line.substr(std::min(colon + 1, line.size())));
    if (colon == line.size() || !is_token(line.substr(0, colon))) {
      return std::nullopt;
    }
    if (same_word(line.substr(0, colon), "content-disposition")) {
      if (named || !read_disposition(value, head)) {
        return std::nullopt;
      }
      named = true;
    } else if (same_word(line.substr(0, colon), "content-type")) {
      head.content_type = value;
    }
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return named ? std::optional{std::move(head)} : std::nullopt;
}

OrRefused<void> add(Form& form, const Part& part, const FormLimits& limits) {
  auto head = read_head(part.head);
  if (!head) {
    return broken("a part does not name its field as a form should");
  }
  if (head->name.size() > limits.name || head->file_name.value_or("").size() > limits.name) {
    return refused(413, fmt::format("The form holds a name of more than {} bytes.", limits.name));
  }
  if (head->file_name) {
    if (!head->file_name->empty() || !part.bytes.empty()) {
      form.files.push_back({std::move(head->name), std::move(*head->file_name), head->content_type, part.bytes});
    }
  } else if (part.bytes.size() > limits.field) {
    return refused(413, fmt::format("A field of the form holds more than {} bytes.", limits.field));
  } else if (!is_text(part.bytes)) {
    return broken("a field is not UTF-8 text");
  } else {
    form.fields.push_back({std::move(head->name), std::string{part.bytes}});
  }
  if (form.files.size() > limits.files || form.files.size() + form.fields.size() > limits.fields) {
    return refused(413, fmt::format("The form holds more than {} files, or {} fields.", limits.files, limits.fields));
  }
  return {};
}

OrRefused<Form> read_parts(std::string_view text, std::string_view delimiter, const FormLimits& limits) {
  Form form;
  while (!text.starts_with("--")) {
    if (!text.starts_with("\r\n")) {
      return broken("a boundary is not alone in its line");
    }
    text.remove_prefix(2);
    const auto part = take_part(text, delimiter);
    if (!part) {
      return std::unexpected{part.error()};
    }
    if (auto added = add(form, *part, limits); !added) {
      return std::unexpected{std::move(added.error())};
    }
  }
  if (text != "--" && text != "--\r\n") {
    return broken("something stands behind its end");
  }
  return form;
}

}  // namespace

OrRefused<Form> read_multipart(const Parameters& content_type, std::string_view body, const FormLimits& limits) {
  const auto boundary = content_type.find("boundary");
  if (content_type.broken || !boundary || boundary->empty() || boundary->size() > longest_boundary) {
    return broken("its content type names no boundary of 1 to 70 characters");
  }
  const std::string delimiter = "\r\n--" + std::string{*boundary};
  const auto first = std::string_view{delimiter}.substr(2);
  if (!body.starts_with(first)) {
    return broken("it does not begin with its boundary");
  }
  return read_parts(body.substr(first.size()), delimiter, limits);
}

}  // namespace http
