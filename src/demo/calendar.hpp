#pragma once

#include "base/date.hpp"

namespace demo {

/// The first day of that month (1-12).
base::Date first_of(int year, unsigned month);

/// Easter Sunday of a year, Gregorian (the anonymous algorithm of Nature, 1876).
base::Date easter(int year);

/// The bank holidays of England and Wales (Banking and Financial Dealings Act 1971; substitute days where one falls on
/// a weekend); one-off holidays are left out.
bool is_bank_holiday(base::Date date);

/// The days on which schools are closed, weekends apart: rules that come near Kent's published term dates. Summer from
/// 23 July to 1 September, three half-term weeks, two weeks at Easter, and from 21 December to 3 January.
bool is_school_holiday(base::Date date);

/// Between Christmas Eve and New Year's Day, both included, when every centre is shut.
bool is_shut(base::Date date);

}  // namespace demo
