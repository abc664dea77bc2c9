#include "support/postgresql_server.hpp"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <vector>

namespace support {
namespace {

using Words = std::vector<std::string>;
namespace fs = std::filesystem;

std::string binary(const std::string& name) {
  std::vector<fs::path> found;
  for (const auto& version : fs::directory_iterator{"/usr/lib/postgresql"}) {
    if (const auto path = version.path() / "bin" / name; fs::exists(path)) {
      found.push_back(path);
    }
  }
  if (found.empty()) {
    throw std::runtime_error{"no PostgreSQL in /usr/lib/postgresql: install the package postgresql"};
  }
  return std::ranges::max(found).string();
}

// PostgreSQL refuses to run as root, so root runs it as the user whom Debian's package made for it. The signal on the
// parent's death is set last: a change of user would clear it.
Words as_server_user(Words words) {
  if (geteuid() != 0) {
    return words;
  }
  Words all{"setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--pdeathsig=INT", "--"};
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

pid_t start(const Words& words, const fs::path& log) {
  std::vector<char*> arguments;
  for (const auto& word : words) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  const auto child = fork();
  if (child != 0) {
    return child;
  }
  prctl(PR_SET_PDEATHSIG, SIGINT);
  const int out = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
  execvp(arguments.front(), arguments.data());
  _exit(127);
}

void give_to_server_user(const fs::path& folder) {
  if (geteuid() != 0) {
    return;
  }
  const auto* const user = getpwnam("postgres");
  if (user == nullptr || chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0) {
    throw std::runtime_error{"PostgreSQL does not run as root, and there is no user \"postgres\" to run it as"};
  }
}

}  // namespace

PostgresqlServer::PostgresqlServer() {
  give_to_server_user(folder_.path());
  const auto data = (folder_.path() / "data").string();
  const auto made =
      start(as_server_user({binary("initdb"), "--no-sync", "--auth=trust", "--username=hearth", "--encoding=UTF8",
                            "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-GB", "-D", data}),
            folder_.path() / "initdb.log");
  int status = 0;
  if (waitpid(made, &status, 0) != made || status != 0) {
    throw std::runtime_error{"initdb could not make a PostgreSQL server for the tests in " + data};
  }
  Words words{binary("postgres"), "-D", data};
  for (const auto& setting : {"listen_addresses=", "fsync=off", "full_page_writes=off", "autovacuum=off",
                              "shared_buffers=64MB", "log_min_messages=fatal", "max_connections=100"}) {
    words.insert(words.end(), {"-c", setting});
  }
  words.insert(words.end(), {"-c", "unix_socket_directories=" + folder_.path().string()});
  server_ = start(as_server_user(words), folder_.path() / "server.log");
  wait_until_it_answers();
}

PostgresqlServer::~PostgresqlServer() {
  kill(server_, SIGINT);  // to PostgreSQL: close the connections, and stop
  waitpid(server_, nullptr, 0);
}

std::string PostgresqlServer::url(const std::string& database) const {
  std::string host;  // a socket's folder is written where a host's name stands, its slashes in the URL's way
  for (const char c : folder_.path().string()) {
    host += c == '/' ? "%2F" : std::string{c};
  }
  return "postgresql://hearth@" + host + "/" + database;
}

void PostgresqlServer::wait_until_it_answers() {
  const auto give_up = std::chrono::steady_clock::now() + std::chrono::seconds{60};
  while (PQping(url("postgres").c_str()) != PQPING_OK) {
    if (waitpid(server_, nullptr, WNOHANG) != 0 || std::chrono::steady_clock::now() > give_up) {
      throw std::runtime_error{"the PostgreSQL server of the tests does not start"};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
}

}  // namespace support
