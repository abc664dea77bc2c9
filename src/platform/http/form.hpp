#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/body.hpp"
#include "http/pairs.hpp"
#include "http/refusal.hpp"

namespace http {

/// A file that came with a form.
struct Upload {
  std::string field;
  std::string file_name;     ///< as the browser says: to show, never to open
  std::string content_type;  ///< as the browser says
  std::string_view bytes;    ///< valid as long as the request

  /// Writes the bytes to a new file. Throws std::system_error, naming the path, where that fails.
  void save(const std::filesystem::path& path) const;
};

/// How much a form may hold; refused with 400 or 413 where it holds more.
struct FormLimits {
  std::size_t fields = 2'000;                    ///< fields and files together
  std::size_t name = 200;                        ///< bytes of a field's or file's name
  std::size_t field = std::size_t{1024} * 1024;  ///< bytes of one field of a multipart form
  std::size_t files = 40;
};

/// The fields and files of a form, in the order in which they were sent. A field that was not sent is nothing; one
/// that was left empty is empty.
struct Form {
  Pairs fields = {};
  std::vector<Upload> files = {};

  std::optional<std::string_view> text(std::string_view name) const { return first_named(fields, name); }
  std::vector<std::string_view> texts(std::string_view name) const { return all_named(fields, name); }
  /// The file of a field; nothing where none was chosen.
  const Upload* file(std::string_view field) const;
};

/// The form in a body of that content type: urlencoded or multipart. Any other body is no form, and gives an empty one.
/// `body` must outlive the form's files.
OrRefused<Form> read_form(std::string_view content_type, std::string_view body, const FormLimits& limits);

}  // namespace http
