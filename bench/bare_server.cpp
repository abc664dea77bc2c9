#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/env.hpp"
#include "http/server.hpp"

// The HTTP server with nothing behind it: gives one page, read once, to everybody. What a page of Hearth is measured
// beside.
namespace {

enum class Anybody : std::uint8_t { may };
struct Somebody {};

using Route = http::Route<Anybody, Somebody>;

std::vector<http::Endpoint> giving(const std::string& page) {
  const http::Gate<Anybody, Somebody> open = [](const http::Request&, Anybody) { return Somebody{}; };
  const auto give = [page](const http::Request&, const Somebody&) { return http::page(page); };
  return http::behind<Anybody, Somebody>(open, {Route{http::Method::get, "/", Anybody::may, give}});
}

}  // namespace

int main(int argc, char** argv) {
  std::ifstream file{argc > 1 ? argv[1] : "", std::ios::binary};
  const std::string page{std::istreambuf_iterator<char>{file}, {}};
  if (page.empty()) {
    std::cerr << "usage: bare_server PAGE\n";
    return EXIT_FAILURE;
  }
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stop, nullptr);
  const auto env = base::system_env();
  const auto server = http::Server::start({.listen = "127.0.0.1:0"}, giving(page), *env);
  if (!server) {
    std::cerr << server.error().text();
    return EXIT_FAILURE;
  }
  std::cout << "Hearth is at http://127.0.0.1:" << (*server)->port() << '\n' << std::flush;
  int signal = 0;
  sigwait(&stop, &signal);
  (*server)->stop();
}
