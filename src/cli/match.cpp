#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <thread>

#include "commands.hpp"
#include "matching/matching.hpp"

namespace cli {

int match(const MatchWords& words, Streams streams) {
  const matching::Question question{
      .files = {words.files.begin(), words.files.end()},
      .config = words.config,
      .threshold = words.threshold,
      .out = words.out,
      .model = words.model,
      .save_model = words.save_model,
      .threads = std::max(1U, words.threads.value_or(std::thread::hardware_concurrency()))};
  const auto done = matching::match_files(question, [&](std::string_view step) {
    if (words.tell) {
      streams.err << fmt::format("hearth: {}\n", step);
    }
  });
  if (!done) {
    const auto exit = refuse(done.error().problems, streams);
    return done.error().why == matching::Unmatched::Why::words ? exit : data_refused;
  }
  streams.out << fmt::format("{} records: {} of {:.0f} pairs compared, {} pairs written to {}\n", done->records,
                             done->compared, done->possible, done->pairs, words.out);
  return cli::done;
}

}  // namespace cli
