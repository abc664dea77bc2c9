#include "session.hpp"

#include <stdexcept>

#include "batch_body.hpp"
#include "connection.hpp"

namespace db {

Session::~Session() = default;

Dialect Session::dialect() const { return connection_.dialect(); }

std::int64_t Session::authority() const { return connection_.authority(); }

std::int64_t Session::execute(const Sql& sql, Parameters parameters) { return connection_.execute(sql, parameters); }

std::vector<Record> Session::query(const Sql& sql, Parameters parameters) {
  std::vector<Record> rows;
  connection_.visit_all(sql, parameters, [&](const Row& row) { rows.emplace_back(row); });
  return rows;
}

void Session::scan(const Sql& sql, Parameters parameters, const Visit& visit) {
  connection_.scan(sql, parameters, visit);
}

Batch Session::batch(const Sql& sql) { return Batch{connection_.batch(sql)}; }

void Session::fill_anew(std::span<const std::string_view> tables, const std::function<void()>& f) {
  connection_.fill_anew(tables, f);
}

void Session::record(Entry entry) {
  if (!writes_) {
    throw std::logic_error{"a journal entry was recorded in a unit of work that only reads"};
  }
  entries_.push_back(std::move(entry));
}

}  // namespace db
