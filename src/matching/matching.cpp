#include "matching.hpp"

#include <fmt/format.h>

#include <fstream>
#include <sstream>

#include "config.hpp"
#include "match/match.hpp"
#include "match/records.hpp"
#include "name_variants.hpp"
#include "read_list.hpp"
#include "write_pairs.hpp"

namespace matching {
namespace {

Unmatched words(std::string where, std::string sentence) {
  return {Unmatched::Why::words, {std::move(where), std::move(sentence)}};
}

std::expected<Config, Unmatched> config_in(const std::filesystem::path& file) {
  const std::ifstream stream{file};
  std::ostringstream text;
  if (!(text << stream.rdbuf())) {
    return std::unexpected{words(file.string(), "cannot be read, or is empty; it says which columns are compared.")};
  }
  auto config = read_config(text.str(), file.string());
  if (!config) {
    return std::unexpected{Unmatched{Unmatched::Why::words, std::move(config.error())}};
  }
  return *std::move(config);
}

std::optional<Unmatched> fault_of(const Question& question) {
  if (const auto fault = question.threshold ? fault_of_threshold(*question.threshold) : std::nullopt) {
    return words("--threshold", *fault);
  }
  for (const auto& file : question.files) {
    if (!std::filesystem::is_regular_file(file)) {
      return words(file.string(), "there is no such file.");
    }
  }
  return std::nullopt;
}

Done matched(const List& list, const Config& config, const Question& question,
             const std::function<void(std::string_view)>& tell) {
  std::vector<match::Field> fields;
  fields.reserve(config.fields.size());
  for (const auto& field : config.fields) {
    fields.push_back(field.field);
  }
  const match::Records records{fields, list.fields, list.left, question.threads};
  const match::Options options{.threshold = question.threshold.value_or(config.threshold.value_or(0.5)),
                               .threads = question.threads,
                               .unique_within = config.unique_within};
  const auto outcome = match::match_records(records, name_variants(), options, tell);
  tell("writing");
  auto unfinished = question.out;
  unfinished += ".unfinished";
  write_pairs(unfinished, fields, list.ids, outcome.pairs);
  std::filesystem::rename(unfinished, question.out);
  return {records.size(), outcome.pairs.size(), outcome.compared, outcome.possible};
}

}  // namespace

std::expected<Done, Unmatched> match_files(const Question& question,
                                           const std::function<void(std::string_view)>& tell) {
  if (auto fault = fault_of(question)) {
    return std::unexpected{*std::move(fault)};
  }
  const auto config = config_in(question.config);
  if (!config) {
    return std::unexpected{config.error()};
  }
  tell("reading");
  const auto list = read_lists(question.files, *config, question.config.string());
  if (!list) {
    return std::unexpected{list.error()};
  }
  return matched(*list, *config, question, tell);
}

}  // namespace matching
