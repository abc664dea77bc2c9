#include "apply.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string>

#include "base/progress.hpp"
#include "db/digest.hpp"
#include "packed.hpp"
#include "record_tables.hpp"

namespace interchange {
namespace {

enum class Binding : std::uint8_t { text, whole_number, reference };

/// Binds staged records to a table's upsert.
class Upsert {
 public:
  Upsert(db::Session& session, base::Env& env, const Layout& layout)
      : env_{env}, has_numbers_{layout.has_numbers()}, batch_{session.batch(layout.table().upsert)} {
    for (const auto& field : layout.fields()) {
      parameters_.push_back(batch_.parameter(db::parameter_for(field.column->name)));
      const bool is_reference = field.by_number || field.makes_family;
      const bool is_number = field.column->type == Type::whole_number;
      bindings_.push_back(is_reference ? Binding::reference : is_number ? Binding::whole_number : Binding::text);
    }
    if (has_numbers_) {
      number_ = batch_.parameter("number");
      id_ = batch_.parameter("id");
    }
  }

  void add(std::string_view record) {
    Unpacker packed{record};
    const auto number = static_cast<std::int64_t>(packed.number());
    if (has_numbers_) {
      batch_.bind(number_, number);
      batch_.bind(id_, env_.new_id().text());
    }
    for (std::size_t field = 0; field < parameters_.size(); ++field) {
      bind(field, packed.cell());
    }
    batch_.add();
  }

  std::int64_t finish() { return batch_.finish(); }

 private:
  void bind(std::size_t field, std::string_view cell) {
    const int parameter = parameters_[field];
    if (cell.empty()) {
      batch_.bind_null(parameter);
    } else if (bindings_[field] == Binding::reference) {
      batch_.bind(parameter, number_of(cell));
    } else if (bindings_[field] == Binding::whole_number) {
      std::int64_t number = 0;
      std::from_chars(cell.data(), cell.data() + cell.size(), number);
      batch_.bind(parameter, number);
    } else {
      batch_.bind(parameter, cell);
    }
  }

  base::Env& env_;
  bool has_numbers_;
  db::Batch batch_;
  std::vector<int> parameters_;
  std::vector<Binding> bindings_;
  int number_ = 0;
  int id_ = 0;
};

void record(db::Session& session, const db::RecordTable& table, std::int64_t changed, db::Digest& digest,
            const ImportDoer& by) {
  if (changed > 0) {
    db::Entry entry;
    entry.actor = by.actor;
    entry.origin = by.origin;
    entry.room = table.room;
    entry.kind = table.table;
    entry.action = "import";
    entry.rows = changed;
    entry.digest = digest.hex();
    session.record(std::move(entry));
  }
}

void apply_families(db::Session& session, base::Env& env, const db::RecordTable& table, const Spool& families,
                    const ImportDoer& by) {
  if (families.size() == 0) {
    return;
  }
  auto batch = session.batch(table.upsert);
  const int number = batch.parameter("number");
  const int id = batch.parameter("id");
  const int key = batch.parameter("family");
  db::Digest digest;
  families.for_each([&](std::string_view family) {
    Unpacker packed{family};
    batch.bind(number, static_cast<std::int64_t>(packed.number()));
    batch.bind(id, env.new_id().text());
    batch.bind(key, packed.cell());
    batch.add();
    digest.add(family);
  });
  record(session, table, batch.finish(), digest, by);
}

std::int64_t take_in(db::Session& session, base::Env& env, const StagedFile& staged, const ImportDoer& by,
                     db::Digest& digest) {
  db::Pairs pairs;
  staged.records.for_each([&](std::string_view each) {
    Unpacker packed{each};
    packed.number();
    const auto first = number_of(packed.cell());
    pairs.emplace_back(first, number_of(packed.cell()));
    digest.add(each);
  });
  return staged.layout.table().take_in(session, env, by.actor, pairs);
}

Applied apply_file(db::Session& session, base::Env& env, const StagedFile& staged, const ImportDoer& by) {
  db::Digest digest;
  if (staged.layout.table().take_in != nullptr) {
    const auto changed = take_in(session, env, staged, by, digest);
    record(session, staged.layout.table(), changed, digest, by);
    return {staged.layout.file().name, staged.records.size(), changed};
  }
  Upsert upsert{session, env, staged.layout};
  base::Progress progress{fmt::format("Writing {}", staged.layout.file().name), "records",
                          static_cast<std::uint64_t>(staged.records.size())};
  staged.records.for_each([&](std::string_view each) {
    upsert.add(each);
    digest.add(each);
    progress.add();
  });
  const auto changed = upsert.finish();
  record(session, staged.layout.table(), changed, digest, by);
  return {staged.layout.file().name, staged.records.size(), changed};
}

}  // namespace

std::vector<Applied> apply(db::Session& session, base::Env& env, const Staged& staged, const ImportDoer& by) {
  std::vector<Applied> out;
  for (const auto& file : staged.files) {
    apply_families(session, env, family_table(), file.families, by);
    out.push_back(apply_file(session, env, file, by));
  }
  return out;
}

std::vector<Applied> apply_anew(db::Session& session, base::Env& env, const Staged& staged, const ImportDoer& by) {
  std::vector<std::string_view> tables{family_table().table};
  for (const auto& file : staged.files) {
    tables.push_back(file.layout.table().table);
  }
  std::vector<Applied> out;
  session.fill_anew(tables, [&] { out = apply(session, env, staged, by); });
  return out;
}

}  // namespace interchange
