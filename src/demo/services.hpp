#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace demo {

/// In which weeks of the year a service has sessions.
enum class Pattern : std::uint8_t { all_year, term, course, holidays };

/// Whose names a register of the service takes.
enum class Audience : std::uint8_t { children, carers };

struct Service {
  std::string_view name;
  int theme;  ///< of the core purpose, 1 to 7 (mission.md)
  std::string_view access;
  std::string_view provider;
  std::string_view status;
  int lowest_age;   ///< completed years
  int highest_age;  ///< completed years, included
  Audience audience;
  Pattern pattern;
  bool booked;           ///< places are booked, so registers say who stayed away
  std::uint32_t groups;  ///< for families in one of these target groups (a bit each); 0: for all
  double frequency;      ///< how often it is found in a timetable, against the others; 0: not at all
};

/// The county's services, invented after those of Kent's outcomes framework (seed 004).
std::span<const Service> services();

/// `SV07` for the seventh.
std::string service_key(std::size_t index);

/// Writes services.csv.
void write_services(const std::filesystem::path& folder);

}  // namespace demo
