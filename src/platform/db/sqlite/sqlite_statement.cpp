#include "sqlite/sqlite_statement.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "sqlite/sqlite_faults.hpp"

namespace db::sqlite {

Statement::Statement(sqlite3* connection, const Sql& sql) : connection_{connection}, text_{sql, Dialect::sqlite} {
  const auto& native = text_.native();
  const char* rest = nullptr;
  handle_ = prepare(native.data(), native.size(), &rest);
  const auto left = static_cast<std::size_t>(native.data() + native.size() - rest);
  if (handle_ == nullptr || prepare(rest, left, nullptr) != nullptr) {
    throw std::logic_error{
        fmt::format("statement {}: one statement is wanted, neither none nor several", text_.name())};
  }
  if (sqlite3_bind_parameter_count(handle_.get()) != static_cast<int>(text_.positions())) {
    throw std::logic_error{fmt::format("statement {}: parameters are written :name, never ?", text_.name())};
  }
}

Statement::Handle Statement::prepare(const char* sql, std::size_t size, const char** rest) const {
  sqlite3_stmt* handle = nullptr;
  check(connection_,
        sqlite3_prepare_v3(connection_, sql, static_cast<int>(size), SQLITE_PREPARE_PERSISTENT, &handle, rest),
        text_.name());
  return Handle{handle};
}

void Statement::bind(std::size_t position, const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    bind(position, *number);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    bind(position, std::string_view{*text});
  } else {
    bind_null(position);
  }
}

void Statement::bind(std::size_t position, std::int64_t number) {
  check(connection_, sqlite3_bind_int64(handle_.get(), static_cast<int>(position) + 1, number), text_.name());
}

void Statement::bind(std::size_t position, std::string_view text) {
  const auto* begin = text.empty() ? "" : text.data();  // a null pointer would bind a null
  check(connection_,
        sqlite3_bind_text64(handle_.get(), static_cast<int>(position) + 1, begin, text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8),
        text_.name());
}

void Statement::bind_null(std::size_t position) {
  check(connection_, sqlite3_bind_null(handle_.get(), static_cast<int>(position) + 1), text_.name());
}

bool Statement::step() {
  switch (sqlite3_step(handle_.get())) {
    case SQLITE_ROW:
      return true;
    case SQLITE_DONE:
      return false;
    default:
      fail(connection_, text_.name());
  }
}

std::int64_t Statement::number(int column) const {
  const auto number = sqlite3_column_int64(handle_.get(), column);
  // Anything that is no number reads as 0 or as the digits it begins with; only integers are asked for their type
  // cheaply, so the rest pays for the sentence.
  if (number == 0 && sqlite3_column_type(handle_.get(), column) != SQLITE_INTEGER) {
    throw std::logic_error{fmt::format("statement {}: column {} holds no whole number", text_.name(), column)};
  }
  return number;
}

std::string_view Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(handle_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column));
  return bytes == nullptr ? std::string_view{} : std::string_view{reinterpret_cast<const char*>(bytes), size};
}

}  // namespace db::sqlite
