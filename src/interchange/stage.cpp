#include <algorithm>
#include <map>

#include "file_reader.hpp"
#include "judge.hpp"
#include "packed.hpp"
#include "rule.hpp"
#include "staging.hpp"

namespace interchange {
namespace {

constexpr std::size_t memory_for_rows = std::size_t{64} * 1024 * 1024;

class Stage {
 public:
  Stage(db::Session& session, base::Env& env, Package& package, ImportWatch& watch)
      : package_{package}, indexes_{session, env}, staging_{session, indexes_, staged_.faults, watch} {}

  Staged run() {
    name_files();
    for (const auto& file : files()) {
      const auto name = std::string{file.name} + ".csv";
      const auto found = std::ranges::find(staged_.names, name);
      if (found != staged_.names.end()) {
        stage_file(file, static_cast<std::size_t>(found - staged_.names.begin()));
      }
    }
    return std::move(staged_);
  }

 private:
  // The contract's files in its order; then those that it does not have, each a fault.
  void name_files() {
    const auto in_package = package_.files();
    for (const auto& file : files()) {
      const auto name = std::string{file.name} + ".csv";
      if (std::ranges::find(in_package, name) != in_package.end()) {
        staged_.names.push_back(name);
      }
    }
    staged_.refused.resize(staged_.names.size());
    for (const auto& name : in_package) {
      if (std::ranges::find(staged_.names, name) == staged_.names.end()) {
        staged_.faults.add({staged_.names.size(),
                            0,
                            0,
                            {},
                            {},
                            false,
                            "is no file of an interchange package; take it out, or give it the name of one that is"});
        staged_.names.push_back(name);
        staged_.refused.push_back(true);
      }
    }
  }

  void stage_file(const File& file, std::size_t number) {
    auto& staged = staged_.files.emplace_back(StagedFile{.layout = Layout{file}, .records = {}, .number = number});
    FileReader reader{staged.layout, number, staging_};
    Sorter rows{memory_for_rows};
    const bool refused = reader.read(*package_.open(staged_.names[number]), rows);
    staged_.refused[number] = refused;
    staged.rows = reader.rows();
    Judge judge{staged.layout, number, refused, staging_};
    const auto keep = [&](const Judged& judged) { keep_record(staged, judged.cells); };
    if (!Rule::is_for(file)) {
      judge.run(reader.header(), rows, keep);
      return;
    }
    Rule rule{staged.layout, number, staging_};
    judge.run(reader.header(), rows, [&](const Judged& judged) { rule.add(judged); });
    rule.run(keep);
  }

  void keep_record(StagedFile& staged, std::string_view cells) {
    std::int64_t number = 0;
    if (staged.layout.is_indexed()) {
      auto& index = indexes_.of(staged.layout.file().name);
      const auto name = staged.layout.name_of(cells);
      index.set(name, KeyIndex::State::stands);
      number = staged.layout.has_numbers() ? index.find(name).number : 0;
    }
    record_.clear();
    pack_number(record_, static_cast<std::uint64_t>(number));
    if (staged.layout.file().name == "people") {
      keep_person(staged, cells);
    } else {
      record_ += cells;
    }
    staged.records.add(record_);
  }

  // The family is made with its first person.
  void keep_person(StagedFile& staged, std::string_view cells) {
    Unpacker packed{cells};
    for (const auto& field : staged.layout.fields()) {
      const auto cell = packed.cell();
      if (field.makes_family) {
        pack_cell(record_, ordered(number_of_family(staged, cell)));
      } else {
        pack_cell(record_, cell);
      }
    }
  }

  std::int64_t number_of_family(StagedFile& staged, std::string_view key) {
    auto& families = indexes_.of(families_file);
    const auto found = families.look(key);
    if (found.state == KeyIndex::State::unknown) {
      families.set(key, KeyIndex::State::stands);
      std::string family;
      pack_number(family, static_cast<std::uint64_t>(found.number));
      pack_cell(family, key);
      staged.families.add(family);
    }
    return found.number;
  }

  Package& package_;
  Staged staged_;
  KeyIndexes indexes_;
  Staging staging_;
  std::string record_;
};

}  // namespace

Staged stage(db::Session& session, base::Env& env, Package& package, ImportWatch& watch) {
  return Stage{session, env, package, watch}.run();
}

}  // namespace interchange
