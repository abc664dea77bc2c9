#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>

#include "app/assets.hpp"
#include "app/database.hpp"
#include "app/web.hpp"
#include "commands.hpp"

namespace cli {
namespace {

/// The signals that ask a program to stop; taken by whoever waits, and by no other thread.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  }

  void wait() const {
    int signal = 0;
    sigwait(&set_, &signal);
  }

 private:
  sigset_t set_{};
};

std::expected<app::WebOptions, base::Problems> options_of(const ServeWords& words) {
  app::WebOptions options;
  const auto home = app::home_folder();
  options.web = home / "build" / "web";
  options.boundaries = home / "data" / "kent" / "areas.geojson";
  options.council = words.council;
  options.largest_upload = words.largest_upload_mb * 1024 * 1024;
  options.http.listen = words.listen;
  options.http.metrics_listen = words.metrics;
  options.http.trusted_proxies = words.proxies;
  options.http.log = spdlog::stderr_logger_mt("hearth");
  if (words.certificate.empty() != words.key.empty()) {
    return std::unexpected{
        base::Problems{"certificate", "TLS takes both --certificate and --key; give both, or neither"}};
  }
  if (!words.certificate.empty()) {
    options.http.certificate = http::Certificate{words.certificate, words.key};
  }
  if (words.roles) {
    options.roles = *words.roles;
  }
  if (words.as_at) {
    options.usual_date = base::Date::parse(*words.as_at);
    if (!options.usual_date) {
      return std::unexpected{
          base::Problems{"as-at", fmt::format("\"{}\" is not one; write a date like 2026-09-30", *words.as_at)}};
    }
  }
  return options;
}

/// Beside a database that is a file; else in the folder in which the program was started.
std::filesystem::path key_file(const ServeWords& words) {
  constexpr std::string_view sqlite = "sqlite:";
  if (words.secret) {
    return *words.secret;
  }
  return words.database.starts_with(sqlite) ? words.database.substr(sqlite.size()) + ".key" : "hearth.key";
}

}  // namespace

int serve(const ServeWords& words, Streams streams) {
  const StopSignals signals;
  auto options = options_of(words);
  if (!options) {
    return refuse(options.error(), streams);
  }
  const auto env = base::system_env();
  const auto database = app::open_database(words.database, *env, false);
  if (!database) {
    return refuse(database.error(), streams);
  }
  const auto scheme = options->http.certificate ? "https" : "http";
  const auto host = words.listen.substr(0, words.listen.rfind(':'));
  const auto web = app::Web::start(std::move(*options), **database, app::installation_key(key_file(words)), *env);
  if (!web) {
    return refuse(web.error(), streams);
  }
  const auto address = fmt::format("{}://{}:{}", scheme, host, (*web)->port());
  streams.out << fmt::format("Hearth is at {}\n", address);
  if (!words.metrics.empty()) {
    streams.out << fmt::format("Its metrics are at http://{}:{}/metrics\n",
                               words.metrics.substr(0, words.metrics.rfind(':')), (*web)->metrics_port());
  }
  if (const auto path = (*web)->first_administrator()) {
    streams.out << fmt::format("There is no account yet. Make the first administrator, today, at {}{}\n", address,
                               *path);
  }
  streams.out << "Stop it with Ctrl-C.\n" << std::flush;
  signals.wait();
  (*web)->stop();
  return done;
}

}  // namespace cli
