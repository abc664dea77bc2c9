#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/env.hpp"
#include "base/problems.hpp"
#include "db/database.hpp"
#include "http/options.hpp"
#include "secrets/secrets.hpp"

namespace app {

struct WebOptions {
  http::Options http;                          ///< address, certificate, proxies, metrics; the rest is set here
  std::filesystem::path web;                   ///< build/web
  std::filesystem::path boundaries;            ///< GeoJSON of the areas; one that is not there: no maps
  std::optional<std::filesystem::path> roles;  ///< a council's own; nothing: those that Hearth comes with
  std::optional<base::Date> usual_date;        ///< shown where an address names none; nothing: today in London
  std::string council;                         ///< as pages call it
  std::uint64_t largest_upload = std::uint64_t{2} << 30;  ///< bytes of a package that is sent
};

/// The pages, served: every room's routes behind one gate, over one database and the engine loaded from it.
class Web {
 public:
  /// Loads the engine, and serves from then on. Problems as http::Server::start() and rights::Roles::in_file() have
  /// them. Throws db::Failure, or std::runtime_error where build/web is not there. `database` and `env` must outlive
  /// it.
  static std::expected<std::unique_ptr<Web>, base::Problems> start(WebOptions options, db::Database& database,
                                                                   const secrets::Key& key, base::Env& env);
  ~Web();
  Web(const Web&) = delete;
  Web& operator=(const Web&) = delete;

  std::uint16_t port() const;
  /// The port on which Prometheus reads the metrics; 0 where it does not.
  std::uint16_t metrics_port() const;
  /// The path at which the first administrator is made, on a database without accounts.
  std::optional<std::string> first_administrator();
  /// Finishes what is under way.
  void stop();

 private:
  struct Parts;
  explicit Web(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

/// The installation's key, with which secrets in the database are encrypted: from the file, which is made, readable to
/// its owner only, where it is not there. Throws std::runtime_error where it holds no key, or cannot be read or
/// written.
secrets::Key installation_key(const std::filesystem::path& file);

}  // namespace app
