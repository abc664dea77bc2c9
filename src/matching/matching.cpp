#include "matching.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "config.hpp"
#include "match/match.hpp"
#include "match/records.hpp"
#include "model_file.hpp"
#include "name_variants.hpp"
#include "read_list.hpp"
#include "write_pairs.hpp"

namespace matching {
namespace {

Unmatched words(std::string where, std::string sentence) {
  return {Unmatched::Why::words, {std::move(where), std::move(sentence)}};
}

std::optional<std::string> text_of(const std::filesystem::path& file) {
  const std::ifstream stream{file};
  std::ostringstream text;
  return (text << stream.rdbuf()) ? std::optional{text.str()} : std::nullopt;
}

std::expected<Config, Unmatched> config_in(const std::filesystem::path& file) {
  const auto text = text_of(file);
  if (!text) {
    return std::unexpected{words(file.string(), "cannot be read, or is empty; it says which columns are compared.")};
  }
  auto config = read_config(*text, file.string());
  if (!config) {
    return std::unexpected{Unmatched{Unmatched::Why::words, std::move(config.error())}};
  }
  return *std::move(config);
}

std::vector<match::Field> fields_of(const Config& config) {
  std::vector<match::Field> fields;
  std::ranges::transform(config.fields, std::back_inserter(fields), &FieldColumns::field);
  return fields;
}

/// Nothing where none is named.
std::expected<std::optional<match::Model>, Unmatched> model_in(const std::filesystem::path& file,
                                                               const Config& config) {
  if (file.empty()) {
    return std::nullopt;
  }
  const auto text = text_of(file);
  if (!text) {
    return std::unexpected{words(file.string(), "cannot be read, or is empty; --save-model writes a model.")};
  }
  auto model = read_model(*text, file.string(), fields_of(config));
  if (!model) {
    return std::unexpected{Unmatched{Unmatched::Why::words, std::move(model.error())}};
  }
  return *std::move(model);
}

/// Beside it under another name, until it is whole.
template <class Write>
void write_whole(const std::filesystem::path& file, const Write& write) {
  auto unfinished = file;
  unfinished += ".unfinished";
  write(unfinished);
  std::filesystem::rename(unfinished, file);
}

void write_model(const std::filesystem::path& file, const match::Model& model) {
  write_whole(file, [&](const std::filesystem::path& unfinished) {
    std::ofstream stream{unfinished};
    stream << model_text(model) << std::flush;
    if (!stream) {
      throw std::filesystem::filesystem_error{"cannot write the model", file,
                                              std::make_error_code(std::errc::io_error)};
    }
  });
}

std::optional<Unmatched> fault_of(const Question& question) {
  if (const auto fault = question.threshold ? fault_of_threshold(*question.threshold) : std::nullopt) {
    return words("--threshold", *fault);
  }
  if (!question.model.empty() && !question.save_model.empty()) {
    return words("--save-model", "nothing is learned where --model gives a model; give one of the two.");
  }
  for (const auto& file : question.files) {
    if (!std::filesystem::is_regular_file(file)) {
      return words(file.string(), "there is no such file.");
    }
  }
  return std::nullopt;
}

Done matched(const List& list, const Config& config, std::optional<match::Model> model, const Question& question,
             const std::function<void(std::string_view)>& tell) {
  const auto fields = fields_of(config);
  const match::Records records{fields, list.fields, list.left, question.threads};
  const match::Options options{.threshold = question.threshold.value_or(config.threshold.value_or(0.5)),
                               .threads = question.threads,
                               .unique_within = config.unique_within,
                               .model = std::move(model)};
  const auto outcome = match::match_records(records, name_variants(), options, tell);
  tell("writing");
  if (!question.save_model.empty()) {
    write_model(question.save_model, outcome.model);
  }
  write_whole(question.out, [&](const std::filesystem::path& unfinished) {
    write_pairs(unfinished, fields, list.ids, outcome.pairs);
  });
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
  auto model = model_in(question.model, *config);
  if (!model) {
    return std::unexpected{model.error()};
  }
  tell("reading");
  const auto list = read_lists(question.files, *config, question.config.string());
  if (!list) {
    return std::unexpected{list.error()};
  }
  return matched(*list, *config, *std::move(model), question, tell);
}

}  // namespace matching
