#include "zip_package.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "package_name.hpp"

namespace interchange {
namespace {

struct CloseZip {
  void operator()(zip_t* zip) const { zip_discard(zip); }
};
using Zip = std::unique_ptr<zip_t, CloseZip>;

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

/// The files of a zip, each with its number there.
using Places = std::map<std::string, zip_uint64_t, std::less<>>;

/// Counts what the files unpack to: each file once, however often it is read.
class Unpacked {
 public:
  explicit Unpacked(std::uint64_t limit) : limit_{limit} {}

  /// Throws PackageDamaged where the limit is passed, with `read` bytes of that file unpacked so far.
  void count(const std::string& file, std::uint64_t read) {
    std::uint64_t& most = of_file_[file];
    if (read > most) {
      total_ += read - most;
      most = read;
    }
    if (total_ > limit_) {
      throw PackageDamaged{
          fmt::format("{}: the zip unpacks to more than {} bytes; a folder of the files themselves has "
                      "no such limit",
                      file, limit_)};
    }
  }

 private:
  std::uint64_t limit_;
  std::uint64_t total_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> of_file_;
};

class ZipSource final : public csv::Source {
 public:
  ZipSource(Entry entry, std::string file, Unpacked& unpacked)
      : entry_{std::move(entry)}, file_{std::move(file)}, unpacked_{unpacked} {}

  std::size_t read(std::span<char> room) override {
    const zip_int64_t got = zip_fread(entry_.get(), room.data(), room.size());
    if (got < 0) {
      throw PackageDamaged{fmt::format("{}: cannot be unpacked ({}); a zip that was made and sent whole would be right",
                                       file_, zip_file_strerror(entry_.get()))};
    }
    read_ += static_cast<std::uint64_t>(got);
    unpacked_.count(file_, read_);
    return static_cast<std::size_t>(got);
  }

 private:
  Entry entry_;
  std::string file_;
  Unpacked& unpacked_;
  std::uint64_t read_ = 0;
};

class ZipContent final : public PackageContent {
 public:
  ZipContent(Zip zip, Places places, std::uint64_t limit)
      : zip_{std::move(zip)}, places_{std::move(places)}, unpacked_{limit} {}

  std::unique_ptr<csv::Source> open(std::string_view file) override {
    const auto place = places_.find(file);
    if (place == places_.end()) {
      throw std::logic_error{fmt::format("{} is no file of the package", file)};
    }
    Entry entry{zip_fopen_index(zip_.get(), place->second, 0)};
    if (!entry) {
      throw PackageDamaged{fmt::format("{}: cannot be unpacked ({}); a zip that was made and sent whole would be right",
                                       file, zip_strerror(zip_.get()))};
    }
    return std::make_unique<ZipSource>(std::move(entry), place->first, unpacked_);
  }

 private:
  Zip zip_;
  Places places_;
  Unpacked unpacked_;
};

/// What is wrong with an entry's path, or nothing.
std::optional<std::string_view> path_problem(std::string_view name) {
  if (name.find('\\') != std::string_view::npos) {
    return "has a backslash in its path; plain names at the top of the zip would be right";
  }
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) {
    return "is an absolute path; plain names at the top of the zip would be right";
  }
  if (has_control_character(name)) {
    return "has a control character in its name; plain names at the top of the zip would be right";
  }
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") {
      return "leads out of the zip; plain names at the top of the zip would be right";
    }
    at = end + 1;
  }
  return std::nullopt;
}

/// A zip with so many problems is not looked at further.
constexpr std::size_t most_problems = 100;

/// Goes through the names of a zip and takes down its files and what is wrong with them.
class Contents {
 public:
  Contents(zip_t* zip, std::uint64_t limit) : zip_{zip}, limit_{limit} {
    const zip_int64_t entries = zip_get_num_entries(zip_, 0);
    for (zip_int64_t entry = 0; entry < entries && problems_.all().size() < most_problems; ++entry) {
      look_at(static_cast<zip_uint64_t>(entry));
    }
    if (over_limit_) {
      problems_.add("zip",
                    fmt::format("unpacks to more than {} bytes by its own word; a folder of the files themselves "
                                "has no such limit",
                                limit_));
    }
  }

  base::Problems take_problems() { return std::move(problems_); }
  Places take_places() { return std::move(places_); }

 private:
  void look_at(zip_uint64_t entry) {
    zip_stat_t about;
    if (zip_stat_index(zip_, entry, ZIP_FL_ENC_RAW, &about) != 0 || (about.valid & ZIP_STAT_NAME) == 0) {
      problems_.add(fmt::format("entry {}", entry + 1),
                    "cannot be read; a zip that was made and sent whole would be right");
      return;
    }
    const std::string_view name = about.name;
    if (const std::optional<std::string_view> problem = path_problem(name)) {
      problems_.add(printable_name(name), std::string{*problem});
    } else if (is_read(name) && !name.starts_with("__MACOSX/")) {
      take(name, entry, about);
    }
  }

  void take(std::string_view name, zip_uint64_t entry, const zip_stat_t& about) {
    if (name.find('/') != std::string_view::npos) {
      problems_.add(printable_name(name), "lies in a folder; the files at the top of the zip would be right");
    } else if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
      problems_.add(printable_name(name), "is encrypted; a zip without a password would be right");
    } else if (!places_.emplace(name, entry).second) {
      problems_.add(printable_name(name), "is in the zip twice; once would be right");
    } else if ((about.valid & ZIP_STAT_SIZE) != 0) {
      over_limit_ = over_limit_ || about.size > limit_ - admitted_;
      admitted_ += over_limit_ ? 0 : about.size;
    }
  }

  zip_t* zip_;
  std::uint64_t limit_;
  std::uint64_t admitted_ = 0;
  bool over_limit_ = false;
  base::Problems problems_;
  Places places_;
};

std::string sentence(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

std::unexpected<PackageRefused> no_zip(const std::filesystem::path& path, int code) {
  base::Problems problems{path.string(), fmt::format("cannot be read as a zip ({}); a folder of CSV files, or a .zip "
                                                     "with the files at its top, would be right",
                                                     sentence(code))};
  return std::unexpected{PackageRefused{.why = PackageRefused::Why::not_right, .problems = std::move(problems)}};
}

std::expected<Package, PackageRefused> package_in(Zip zip, const std::filesystem::path& path,
                                                  const std::filesystem::path& folder, const PackageLimits& limits) {
  Contents contents{zip.get(), limits.unpacked};
  if (base::Problems problems = contents.take_problems(); !problems.empty()) {
    return std::unexpected{PackageRefused{.why = PackageRefused::Why::not_right, .problems = std::move(problems)}};
  }
  Places places = contents.take_places();
  std::vector<std::string> files;
  std::ranges::transform(places, std::back_inserter(files), &Places::value_type::first);
  return Package{path, folder, std::move(files),
                 std::make_unique<ZipContent>(std::move(zip), std::move(places), limits.unpacked)};
}

}  // namespace

std::expected<Package, PackageRefused> open_zip(const std::filesystem::path& path, const PackageLimits& limits) {
  int code = 0;
  Zip zip{zip_open(path.c_str(), ZIP_RDONLY, &code)};
  if (!zip && (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_MEMORY)) {
    throw std::system_error{errno, std::generic_category(), path.string()};
  }
  return zip ? package_in(std::move(zip), path, std::filesystem::absolute(path).parent_path(), limits)
             : no_zip(path, code);
}

std::expected<Package, PackageRefused> open_zip(const std::filesystem::path& name, std::string_view bytes,
                                                const PackageLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Zip zip{source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error)};
  const int code = zip_error_code_zip(&error);
  zip_error_fini(&error);
  if (!zip && source != nullptr) {
    zip_source_free(source);
  }
  return zip ? package_in(std::move(zip), name, {}, limits) : no_zip(name, code);
}

}  // namespace interchange
