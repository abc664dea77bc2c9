#include "read_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/text.hpp"
#include "csv/reader.hpp"
#include "csv/source.hpp"

namespace matching {
namespace {

using Places = std::vector<std::vector<std::size_t>>;  // of each field's columns in the file

class ListReader {
 public:
  ListReader(const std::filesystem::path& file, const Config& config, const std::string& config_name, List& list)
      : file_{file.string()},
        config_{config},
        config_name_{config_name},
        list_{list},
        source_{csv::file_source(file)},
        reader_{*source_} {}

  std::optional<Unmatched> read() {
    if (!read_header()) {
      return refused_;
    }
    while (reader_.next()) {
      if (!take_row()) {
        return refused_;
      }
    }
    if (reader_.fault() != csv::Fault::none) {
      refuse(fmt::format("the row has {}.", csv::sentence(reader_.fault())));
    } else if (ids_.empty()) {
      refuse("the file has a header and no records; nothing can be matched.");
    }
    return refused_;
  }

 private:
  bool read_header() {
    if (!reader_.next()) {
      refuse(reader_.fault() == csv::Fault::none ? "the file is empty; its first row names the columns."
                                                 : fmt::format("the row has {}.", csv::sentence(reader_.fault())));
      return false;
    }
    for (const auto cell : reader_.cells()) {
      header_.emplace_back(base::trimmed(cell));
    }
    refuse_twice();
    id_ = place(config_.id, config_.id_line);
    for (const auto& field : config_.fields) {
      auto& places = places_.emplace_back();
      for (const auto& column : field.columns) {
        places.push_back(place(column, field.line));
      }
    }
    return !refused_;
  }

  void refuse_twice() {
    for (auto each = header_.begin(); each != header_.end(); ++each) {
      if (std::find(header_.begin(), each, *each) != each && is_asked_for(*each)) {
        refuse(fmt::format("the column \"{}\" stands twice; rename one of them.", *each));
      }
    }
  }

  bool is_asked_for(const std::string& column) const {
    return column == config_.id || std::ranges::any_of(config_.fields, [&](const FieldColumns& field) {
             return std::ranges::find(field.columns, column) != field.columns.end();
           });
  }

  std::size_t place(const std::string& column, std::size_t line) {
    const auto found = std::ranges::find(header_, column);
    if (found == header_.end()) {
      add({Unmatched::Why::words, {}}, fmt::format("{}, line {}", config_name_, line),
          fmt::format("{} has no column \"{}\"; it has {}.", file_, column, fmt::join(header_, ", ")));
      return 0;
    }
    return static_cast<std::size_t>(found - header_.begin());
  }

  bool take_row() {
    if (reader_.fault() != csv::Fault::none) {
      refuse(fmt::format("the row has {}.", csv::sentence(reader_.fault())));
    } else if (reader_.cells().size() != header_.size()) {
      refuse(fmt::format("the row has {} cells, and the header {}.", reader_.cells().size(), header_.size()));
    } else if (take_id(base::trimmed(reader_.cells()[id_]))) {
      for (std::size_t i = 0; i < places_.size(); ++i) {
        take_field(i);
      }
    }
    return !refused_;
  }

  bool take_id(std::string_view id) {
    if (id.empty()) {
      refuse(fmt::format("the row has no id; \"{}\" is empty.", config_.id));
    } else if (!ids_.emplace(id).second) {
      refuse(fmt::format("the id \"{}\" stands twice in the file; ids tell records apart.", id));
    } else {
      list_.ids.add(id);
      return true;
    }
    return false;
  }

  void take_field(std::size_t i) {
    joined_.clear();
    for (const auto place : places_[i]) {
      const auto cell = base::trimmed(reader_.cells()[place]);
      if (!cell.empty() && std::ranges::find(config_.missing, cell) == config_.missing.end()) {
        joined_ += joined_.empty() ? "" : " ";
        joined_ += cell;
      }
    }
    list_.fields[i].add(joined_);
  }

  void refuse(std::string sentence) {
    add({Unmatched::Why::data, {}}, fmt::format("{}, line {}", file_, std::max<std::int64_t>(reader_.line(), 1)),
        std::move(sentence));
  }
  void add(Unmatched first, std::string where, std::string sentence) {
    if (!refused_) {
      refused_ = std::move(first);
    }
    refused_->problems.add(std::move(where), std::move(sentence));
  }

  std::string file_;
  const Config& config_;
  const std::string& config_name_;
  List& list_;
  std::unique_ptr<csv::Source> source_;
  csv::Reader reader_;
  std::vector<std::string> header_;
  std::size_t id_ = 0;
  Places places_;
  std::unordered_set<std::string> ids_;
  std::string joined_;
  std::optional<Unmatched> refused_;
};

}  // namespace

std::expected<List, Unmatched> read_lists(const std::vector<std::filesystem::path>& files, const Config& config,
                                          const std::string& config_name) {
  List list;
  list.fields.resize(config.fields.size());
  for (const auto& file : files) {
    if (auto refused = ListReader{file, config, config_name, list}.read()) {
      return std::unexpected{*std::move(refused)};
    }
    list.left = list.left == 0 ? list.ids.size() : list.left;
  }
  return list;
}

}  // namespace matching
