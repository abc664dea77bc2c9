#include "package_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace bench {

PackageTable::PackageTable(const std::filesystem::path& package, std::string_view file,
                           std::initializer_list<std::string_view> columns)
    : file_{file} {
  if (!std::filesystem::exists(package / file)) {
    return;
  }
  source_ = csv::file_source(package / file);
  reader_ = std::make_unique<csv::Reader>(*source_);
  if (!reader_->next()) {
    throw std::runtime_error{fmt::format("{}: has no header", file_)};
  }
  const auto header = reader_->cells();
  for (const auto column : columns) {
    const auto found = std::ranges::find(header, column);
    if (found == header.end()) {
      throw std::runtime_error{fmt::format("{}: has no column {}", file_, column)};
    }
    places_.push_back(static_cast<std::size_t>(found - header.begin()));
  }
}

bool PackageTable::next() {
  if (!reader_) {
    return false;
  }
  const bool row = reader_->next();
  if (!row && reader_->fault() != csv::Fault::none) {
    throw std::runtime_error{fmt::format("{}:{}: {}", file_, reader_->line(), csv::sentence(reader_->fault()))};
  }
  return row;
}

base::Date PackageTable::date(std::size_t column) const {
  const auto date = base::Date::parse((*this)[column]);
  if (!date) {
    throw std::runtime_error{fmt::format("{}:{}: \"{}\" is no date", file_, reader_->line(), (*this)[column])};
  }
  return *date;
}

base::Date PackageTable::date_or(std::size_t column, base::Date otherwise) const {
  return (*this)[column].empty() ? otherwise : date(column);
}

base::Interval PackageTable::interval(std::size_t column) const {
  const auto optional = [&](std::size_t at) { return (*this)[at].empty() ? std::nullopt : std::optional{date(at)}; };
  const auto interval = base::Interval::of(optional(column), optional(column + 1));
  if (!interval) {
    throw std::runtime_error{fmt::format("{}:{}: the interval is empty", file_, reader_->line())};
  }
  return *interval;
}

}  // namespace bench
