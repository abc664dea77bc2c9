#include "site_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "accept.hpp"
#include "compress.hpp"
#include "condition.hpp"
#include "secrets/secrets.hpp"

namespace http {
namespace {

using Type = std::pair<std::string_view, std::string_view>;

constexpr std::array<Type, 15> types{{
    {".css", "text/css; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".geojson", "application/geo+json"},
    {".html", "text/html; charset=utf-8"},
    {".ico", "image/vnd.microsoft.icon"},
    {".jpg", "image/jpeg"},
    {".js", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".png", "image/png"},
    {".svg", "image/svg+xml"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
}};

std::string content_type(const std::filesystem::path& path) {
  const auto ending = path.extension().string();
  const auto* const found = std::ranges::find(types, ending, &Type::first);
  return std::string{found == types.end() ? "application/octet-stream" : found->second};
}

bool gains_by_compression(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos || type.ends_with("+xml");
}

std::string mark(std::string_view bytes, std::string_view coding) {
  return fmt::format("\"{}{}\"", secrets::hash_of(bytes), coding);
}

/// `index-B4x9_q1z.js`: eight letters of a hash before the ending, of which some word would hardly be made.
bool is_named_by_content(const std::filesystem::path& path) {
  const auto stem = path.stem().string();
  if (path.parent_path().filename() != "assets" || stem.size() < 9 || stem[stem.size() - 9] != '-') {
    return false;
  }
  const auto hash = std::string_view{stem}.substr(stem.size() - 8);
  return std::ranges::any_of(hash, [](char letter) { return letter < 'a' || letter > 'z'; });
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  if (!file) {
    throw std::filesystem::filesystem_error{"cannot be read", path, std::make_error_code(std::errc::io_error)};
  }
  return bytes;
}

std::string_view cache_control(Keep keep) {
  switch (keep) {
    case Keep::for_good:
      return "public, max-age=31536000, immutable";
    case Keep::asking:
      return "public, no-cache";
    case Keep::privately:
      break;
  }
  return "private, no-cache";
}

}  // namespace

SiteFile::SiteFile(std::string bytes, std::string content_type, Keep keep)
    : content_type_{std::move(content_type)}, keep_{keep} {
  const auto add = [&, plain = std::string_view{bytes}](std::optional<std::string> made, std::string coding) {
    if (made) {
      std::string its_mark = mark(plain, coding.empty() ? "" : "-" + coding);
      forms_.push_back({std::make_shared<const std::string>(std::move(*made)), std::move(coding), std::move(its_mark)});
    }
  };
  if (gains_by_compression(content_type_)) {
    add(brotli_compressed(bytes), "br");
    add(Gzip{9}.compressed(bytes), "gzip");
  }
  add(bytes, "");
}

Response SiteFile::answer(const Request& request) const {
  const Form& form = wanted_form(request);
  const bool unchanged = is_among(request.header("if-none-match").value_or(""), form.mark);
  Response response{304};
  if (!unchanged) {
    response = {200, content_type_, Content{form.bytes}};
    if (!form.coding.empty()) {
      response.add("Content-Encoding", form.coding);
    }
  }
  response.add("ETag", form.mark).add("Cache-Control", std::string{cache_control(keep_)});
  if (forms_.size() > 1) {
    response.add("Vary", "Accept-Encoding");
  }
  return response;
}

const SiteFile::Form& SiteFile::wanted_form(const Request& request) const {
  const auto codings = request.header("accept-encoding").value_or("");
  const auto found = std::ranges::find_if(
      forms_, [&](const Form& form) { return form.coding.empty() || accepts_coding(codings, form.coding); });
  return *found;
}

SiteFiles SiteFiles::read(const std::filesystem::path& folder) {
  SiteFiles files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      const auto& path = entry.path();
      files.add("/" + path.lexically_relative(folder).generic_string(),
                {contents(path), content_type(path), is_named_by_content(path) ? Keep::for_good : Keep::asking});
    }
  }
  return files;
}

const SiteFile* SiteFiles::find(std::string_view address) const {
  const auto found = files_.find(address);
  return found == files_.end() ? nullptr : &found->second;
}

}  // namespace http
