#include "database.hpp"

#include "db/journal.hpp"
#include "journal_store.hpp"
#include "pool.hpp"

namespace db {

std::expected<std::unique_ptr<Database>, base::Problems> Database::open(std::string_view url, base::Env& env,
                                                                        OpenOptions options) {
  auto location = Location::parse(url, options.must_exist);
  if (!location) {
    return std::unexpected{std::move(location).error()};
  }
  std::unique_ptr<Database> database{new Database{std::make_unique<Pool>(*std::move(location), options, env)}};
  database->read([](Session&) {});  // so that a fault shows now, and not at the first question
  return database;
}

Database::Database(std::unique_ptr<Pool> pool) : pool_{std::move(pool)} {}

Database::~Database() = default;

Dialect Database::dialect() const { return pool_->dialect(); }

base::Env& Database::env() const { return pool_->env(); }

std::int64_t Database::journal_position() {
  return read([](Session& session) { return last_entry(session); });
}

Unit::Unit(Pool& pool, Access access)
    : pool_{pool}, access_{access}, place_{pool.begin(access)}, session_{pool.at(place_), access != Access::read} {}

Unit::~Unit() {
  if (open_) {
    pool_.at(place_).rollback();
  }
  pool_.give_back(place_, access_);
}

void Unit::commit() {
  write_entries(session_, session_.entries_, pool_.env());
  pool_.at(place_).commit();
  open_ = false;
}

}  // namespace db
