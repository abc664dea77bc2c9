#pragma once

#include <cstdint>
#include <filesystem>

#include "base/date.hpp"
#include "centres.hpp"
#include "csv/writer.hpp"
#include "family.hpp"
#include "keys.hpp"
#include "milestones.hpp"

namespace demo {

/// people.csv, addresses.csv, registrations.csv, group_memberships.csv and contacts.csv, written family by family.
class PeopleFiles {
 public:
  /// `most_people`: a number that people will not pass; it decides how long keys are.
  PeopleFiles(const std::filesystem::path& folder, const Centres& centres, const Milestones& milestones,
              std::uint64_t most_people);

  /// Writes a family's records, and returns the number of its first person; the others' follow.
  std::uint32_t write(const Family& family);
  void finish();

 private:
  void write_people(const Family& family);
  void write_homes(const Family& family);
  void write_home(const Home& home, const Person& person, std::uint32_t number);
  void write_registrations(const Family& family);
  void write_memberships(const Family& family);
  void write_contacts(const Family& family);

  const Centres& centres_;
  base::Date register_begun_;
  csv::Writer people_;
  csv::Writer addresses_;
  csv::Writer registrations_;
  csv::Writer memberships_;
  csv::Writer contacts_;
  KeySeries person_key_;
  KeySeries family_key_;
  KeySeries contact_key_;
  std::uint32_t next_person_ = 1;
  std::uint32_t next_family_ = 1;
  std::uint32_t next_contact_ = 1;
};

/// The key of a person's number, in registers too.
KeySeries person_keys(std::uint64_t most_people);

}  // namespace demo
