// with_postgresql COMMAND...: starts a PostgreSQL server, runs the command with its address in the environment, and
// stops it again. Exits as the command does.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <exception>

#include "support/postgresql_server.hpp"

int main(int count, char** words) {
  if (count < 2) {
    std::fputs("with_postgresql COMMAND...: names no command\n", stderr);
    return 2;
  }
  try {
    const support::PostgresqlServer server;
    setenv(support::server_variable, server.url("%").c_str(), 1);
    const auto child = fork();
    if (child == 0) {
      execvp(words[1], words + 1);
      _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "%s\n", fault.what());
    return 3;
  }
}
