#include "batch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "batch_body.hpp"

namespace db {

Batch::Batch(std::unique_ptr<Body> body)
    : body_{std::move(body)},
      positions_{body_->text().of_caller()},
      bound_(positions_.size(), false),
      unbound_{positions_.size()} {}

Batch::~Batch() = default;
Batch::Batch(Batch&&) noexcept = default;
Batch& Batch::operator=(Batch&&) noexcept = default;

int Batch::parameter(std::string_view name) const {
  const auto found = std::ranges::find(positions_, body_->text().position(name));
  if (found == positions_.end()) {
    throw std::logic_error{fmt::format("statement {}: :{} is bound by the session itself", body_->text().name(), name)};
  }
  return static_cast<int>(found - positions_.begin());
}

void Batch::bind(int parameter, std::int64_t number) { body_->bind(position(parameter), number); }

void Batch::bind(int parameter, std::string_view text) {
  const auto place = position(parameter);
  body_->text().refuse_nul(text, place);
  body_->bind(place, text);
}

void Batch::bind_null(int parameter) { body_->bind_null(position(parameter)); }

void Batch::add() {
  if (unbound_ != 0) {
    const auto first = std::ranges::find(bound_, false) - bound_.begin();
    throw std::logic_error{
        fmt::format("statement {}: parameter {} of a row was never bound", body_->text().name(), first)};
  }
  body_->add();
}

std::int64_t Batch::finish() { return body_->finish(); }

std::size_t Batch::position(int parameter) {
  const auto index = static_cast<std::size_t>(parameter);
  if (index >= positions_.size()) {
    throw std::logic_error{fmt::format("statement {} has no parameter {}", body_->text().name(), parameter)};
  }
  if (!bound_[index]) {
    bound_[index] = true;
    --unbound_;
  }
  return positions_[index];
}

}  // namespace db
