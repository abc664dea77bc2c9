#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace http {

/// For how long a browser may keep a file without asking again.
enum class Keep : std::uint8_t {
  for_good,   ///< its name changes with its content
  asking,     ///< it asks each time, and gets the file only where it changed
  privately,  ///< the same, and nobody between us and the browser keeps it: not everybody may see it
};

/// Bytes that are sent again and again, with their compressed forms and their mark (ETag), made once. A value that
/// shares its bytes with its copies and its answers.
class SiteFile {
 public:
  SiteFile(std::string bytes, std::string content_type, Keep keep);

  /// In the form that the browser takes; 304 where it has that already.
  Response answer(const Request& request) const;

 private:
  struct Form {
    std::shared_ptr<const std::string> bytes;
    std::string coding;  // as Content-Encoding says; empty for the bytes as they are
    std::string mark;    // its ETag, in quotes
  };

  const Form& wanted_form(const Request& request) const;

  std::string content_type_;
  Keep keep_;
  std::vector<Form> forms_;  // the smallest first; the last is the bytes as they are
};

/// The files of a site by their address, which need no permission: styles, scripts, pictures.
class SiteFiles {
 public:
  /// All files of a folder and those below it: `web/assets/index.js` of the folder `web` at `/assets/index.js`. What
  /// Vite named by its content (`assets/index-B4x9_q1z.js`) is kept for good. Throws std::filesystem::filesystem_error
  /// where the folder cannot be read.
  static SiteFiles read(const std::filesystem::path& folder);

  void add(std::string address, SiteFile file) { files_.insert_or_assign(std::move(address), std::move(file)); }
  /// None where there is none.
  const SiteFile* find(std::string_view address) const;

 private:
  std::map<std::string, SiteFile, std::less<>> files_;
};

}  // namespace http
