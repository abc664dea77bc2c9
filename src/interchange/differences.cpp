#include "differences.hpp"

#include <string>
#include <vector>

#include "packed.hpp"

namespace interchange {
namespace {

/// Up to so many records are asked for one by one, rather than by a scan of the table.
constexpr std::int64_t few_records = 2000;

class Comparing {
 public:
  Comparing(db::Session& session, const StagedFile& staged)
      : session_{session}, layout_{staged.layout}, records_{staged.records}, size_{staged.records.size()} {}

  Differences run() {
    if (size_ <= few_records) {
      one_by_one();
    } else {
      beside_a_scan();
    }
    return found_;
  }

 private:
  // The record's number goes before its cells.
  bool next() {
    if (!records_.next()) {
      return false;
    }
    Unpacker packed{records_.record()};
    packed.number();
    cells_ = unpacked(packed.rest());
    cells_.resize(layout_.fields().size());
    key_.clear();
    for (std::size_t field = 0; field < layout_.file().key_columns; ++field) {
      layout_.append_key(key_, field, cells_[field]);
    }
    return true;
  }

  void one_by_one() {
    while (next()) {
      bool stands = false;
      const auto key = layout_.key_parameters(cells_);
      session_.scan(layout_.table().standing_by_key, db::Parameters{key}, [&](const db::Row& row) {
        stands = true;
        beside(row);
      });
      found_.added += stands ? 0 : 1;
    }
  }

  void beside_a_scan() {
    std::string key;
    bool at_record = next();
    session_.scan(layout_.table().standing, {}, [&](const db::Row& row) {
      layout_.key_of(row, key);
      for (; at_record && key_ < key; at_record = next()) {
        ++found_.added;
      }
      if (at_record && key_ == key) {
        beside(row);
        at_record = next();
      }
    });
    for (; at_record; at_record = next()) {
      ++found_.added;
    }
  }

  void beside(const db::Row& row) {
    bool same = true;
    for (std::size_t field = layout_.file().key_columns; same && field < cells_.size(); ++field) {
      same = is_same(row, field);
    }
    ++(same ? found_.unchanged : found_.changed);
  }

  // The family of people.csv is staged as the number of the family that it makes.
  bool is_same(const db::Row& row, std::size_t field) {
    if (layout_.fields()[field].makes_family) {
      return number_of(cells_[field]) == row.number(static_cast<int>(field));
    }
    return cells_[field] == layout_.cell(row, field, room_);
  }

  db::Session& session_;
  const Layout& layout_;
  SpoolReader records_;
  std::int64_t size_;
  Differences found_;
  std::string key_;
  std::vector<std::string_view> cells_;
  std::string room_;
};

}  // namespace

Differences differences(db::Session& session, const StagedFile& staged) { return Comparing{session, staged}.run(); }

}  // namespace interchange
