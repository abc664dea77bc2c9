#include "form.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "header.hpp"
#include "multipart.hpp"
#include "parameters.hpp"

namespace http {

void Upload::save(const std::filesystem::path& path) const {
  std::ofstream file{path, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) {
    throw std::system_error{errno, std::generic_category(), path.string()};
  }
}

const Upload* Form::file(std::string_view field) const {
  const auto found = std::ranges::find(files, field, &Upload::field);
  return found == files.end() ? nullptr : &*found;
}

OrRefused<Form> read_form(std::string_view content_type, std::string_view body, const FormLimits& limits) {
  const auto type = read_parameters(content_type);
  if (same_word(type.value, "application/x-www-form-urlencoded")) {
    auto pairs = read_pairs(body, limits.fields);
    if (!pairs) {
      return std::unexpected{std::move(pairs.error())};
    }
    return Form{std::move(*pairs), {}};
  }
  if (same_word(type.value, "multipart/form-data")) {
    return read_multipart(type, body, limits);
  }
  return Form{};
}

}  // namespace http
