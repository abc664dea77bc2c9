#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace db {

/// One `insert into … (…) values (…)` for many rows, each with another key: bind each parameter, add(), and again; then
/// finish(). Parameters count from 0 in the order in which the statement first names them, `:authority` left out. One
/// that is not bound anew keeps what it had in the row before. Lives within the unit of work of the session that made
/// it.
class Batch {
 public:
  class Body;

  explicit Batch(std::unique_ptr<Body> body);
  ~Batch();
  Batch(Batch&&) noexcept;
  Batch& operator=(Batch&&) noexcept;

  /// The position of a named parameter; std::logic_error where the statement does not name it.
  int parameter(std::string_view name) const;

  void bind(int parameter, std::int64_t number);
  void bind(int parameter, std::string_view text);
  void bind_null(int parameter);

  /// The row is complete. std::logic_error where a parameter was never bound.
  void add();
  /// Everything added is done now. Returns the rows changed in all: an upsert whose `where` was false does not count.
  std::int64_t finish();

 private:
  std::size_t position(int parameter);

  std::unique_ptr<Body> body_;
  std::vector<std::size_t> positions_;  // of the caller's parameters
  std::vector<bool> bound_;
  std::size_t unbound_;
};

}  // namespace db
