#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "db/batch.hpp"
#include "statement_text.hpp"

namespace db {

/// What a Batch is on one of the databases. Positions are the database's own, from 0.
class Batch::Body {
 public:
  virtual ~Body() = default;
  Body(const Body&) = delete;
  Body& operator=(const Body&) = delete;

  virtual const StatementText& text() const = 0;
  virtual void bind(std::size_t position, std::int64_t number) = 0;
  virtual void bind(std::size_t position, std::string_view text) = 0;
  virtual void bind_null(std::size_t position) = 0;
  virtual void add() = 0;
  virtual std::int64_t finish() = 0;

 protected:
  Body() = default;
};

}  // namespace db
