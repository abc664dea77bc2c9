#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/site_file.hpp"
#include "secrets/secrets.hpp"

namespace spdlog {
class logger;  // NOLINT(readability-identifier-naming): its own name
}

namespace http {

/// What one visitor, or many, can make this server hold or wait for.
struct Limits {
  std::size_t head = std::size_t{32} * 1024;             ///< bytes of a request's head; 431 past it
  std::size_t fields = 100;                              ///< of a head; 431 past it
  std::size_t target = std::size_t{8} * 1024;            ///< bytes of the address; 414 past it
  std::size_t body_in_memory = std::size_t{256} * 1024;  ///< bytes; a body with more is kept in a file
  std::size_t connections = 4'000;                       ///< 503 past it
  std::size_t connections_per_address = 256;             ///< 503 past it; not for trusted proxies
  std::size_t requests_per_connection = 100'000;         ///< then it is closed

  std::chrono::milliseconds head_time{10'000};    ///< from a head's first byte to its last; 408 past it
  std::chrono::milliseconds body_pause{10'000};   ///< between bytes of a body; 408 past it
  std::size_t slowest = 4096;                     ///< bytes a second, on average, either way, after the first pause
  std::chrono::milliseconds idle_time{60'000};    ///< between requests; then the connection is closed
  std::chrono::milliseconds answer_time{30'000};  ///< for a task, its wait for a thread included; 503 past it
  std::chrono::milliseconds stop_time{20'000};    ///< for what is under way when the server is stopped

  std::size_t threads = 0;  ///< that carry tasks out; 0: two for each processor and sixteen at least, since tasks wait
  std::size_t lanes = 0;    ///< threads that read and write; 0: one for every four processors
  std::size_t queue = 512;  ///< tasks that wait for a thread; 503 past it
};

/// PEM files: the certificate with those that vouch for it, and its key.
struct Certificate {
  std::filesystem::path chain;
  std::filesystem::path key;
};

/// Scripts, styles, pictures and forms from this site only, none written into a page, no page within a frame.
inline constexpr std::string_view strict_content_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'";

/// Which of the two ways in which a proxy says for whom it asks is believed; the other may be the visitor's own words.
enum class ForwardedBy : std::uint8_t {
  x_forwarded,  ///< X-Forwarded-For and X-Forwarded-Proto
  forwarded,    ///< Forwarded (RFC 7239)
};

/// Socket: a number that is asked for when the metrics are read. Called by any thread.
struct Gauge {
  std::string name;  ///< `hearth_engine_children`
  std::string help;
  std::function<double()> value;
};

struct Options {
  std::string listen = "127.0.0.1:8080";        ///< an address and a port, `[::1]:8080`; port 0: any that is free
  std::optional<Certificate> certificate = {};  ///< then TLS, 1.2 or later, and nothing else
  /// Addresses (`10.0.0.7`, `10.0.0.0/8`, `fd00::/8`) whose word on who asks, and how, is believed.
  std::vector<std::string> trusted_proxies = {};
  ForwardedBy forwarded_by = ForwardedBy::x_forwarded;
  std::string metrics_listen = {};  ///< where Prometheus reads `/metrics`; empty: nowhere. Not for the outside
  Limits limits = {};
  std::filesystem::path folder = std::filesystem::temp_directory_path();  ///< for large bodies
  std::string content_policy{strict_content_policy};
  /// The name of the cookie that says who is signed in, as own_cookie() takes it: tokens against forgery are bound to
  /// it.
  std::string session_cookie = "session";
  /// What tokens against forgery are made with: the same for all processes behind one address; none: a chance one.
  std::optional<secrets::Key> forgery_key = {};
  SiteFiles files = {};  ///< of build/web: for everybody
  /// Socket: what is missing before requests can be answered (the database, the engine), as a sentence; nothing where
  /// nothing is. Asked by `/readyz`; none: always ready.
  std::function<std::optional<std::string>()> missing = {};
  std::vector<Gauge> gauges = {};
  /// Socket: a page for an error: status, sentence, request id. Must escape them. None: plain text.
  std::function<std::string(int status, std::string_view sentence, std::string_view id)> error_page = {};
  std::shared_ptr<spdlog::logger> log = {};  ///< shared with whoever else logs; none: nothing is logged
};

}  // namespace http
