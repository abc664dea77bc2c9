// Packages out of the small county, and into it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "app/database.hpp"
#include "interchange/export.hpp"
#include "interchange/import.hpp"
#include "list_county.hpp"
#include "small_county.hpp"

namespace list_county {
namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// What it says of them.
std::string import_from(const std::filesystem::path& folder, db::Database& database, base::Env& env) {
  auto package = interchange::open_package(folder);
  std::ostringstream errors;
  interchange::import_package(database, env, package.value(), {}, errors);
  return errors.str();
}

}  // namespace

std::string InTheCounty::exported(const std::string& file) {
  const support::TemporaryFolder out;
  EXPECT_TRUE(interchange::export_package(*database_, out.path() / "package"));
  return bytes_of(out.path() / "package" / (file + ".csv"));
}

void InTheCounty::take_in(const std::string& file, const std::string& text) {
  const support::TemporaryFolder in;
  small_county::write_file(in.path() / "package", file + ".csv", text);
  EXPECT_EQ(import_from(in.path() / "package", *database_, env()), "");
}

std::string InTheCounty::refused_package(const std::string& file, const std::string& text) {
  const support::TemporaryFolder in;
  small_county::write_file(in.path() / "package", file + ".csv", text);
  return import_from(in.path() / "package", *database_, env());
}

void InTheCounty::expect_out_and_in_again_as_it_was(const std::vector<std::string>& files) {
  const support::TemporaryFolder folder;
  ASSERT_TRUE(interchange::export_package(*database_, folder.path() / "out"));
  for (const auto& file : files) {
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "out" / (file + ".csv"))) << file;
  }
  const auto elsewhere =
      app::open_database("sqlite:" + (folder.path() / "elsewhere.db").string(), database_->env(), false).value();
  EXPECT_EQ(import_from(folder.path() / "out", *elsewhere, database_->env()), "");
  ASSERT_TRUE(interchange::export_package(*elsewhere, folder.path() / "again"));
  for (const auto& file : std::filesystem::directory_iterator{folder.path() / "out"}) {
    const auto name = file.path().filename();
    EXPECT_EQ(bytes_of(folder.path() / "again" / name), bytes_of(file.path())) << name;
  }
}

}  // namespace list_county
