#include "secrets/key_file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>
#include <vector>

#include "support/temporary_folder.hpp"

namespace {

namespace fs = std::filesystem;

std::string problem_with(const fs::path& file) {
  const auto key = secrets::key_in_file(file);
  return key ? "" : key.error().text();
}

TEST(KeyFile, is_made_for_its_owner_alone_and_gives_the_same_key_ever_after) {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "hearth.key";
  const auto key = secrets::key_in_file(file);
  ASSERT_TRUE(key) << key.error().text();
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(secrets::key_in_file(file)->base64(), key->base64());
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path()}, {}), 1);
}

TEST(KeyFile, gives_all_who_start_at_once_the_same_key) {
  const support::TemporaryFolder folder;
  std::vector<std::string> keys(8);
  {
    std::vector<std::jthread> starting;
    for (auto& key : keys) {
      starting.emplace_back([&] { key = secrets::key_in_file(folder.path() / "hearth.key")->base64(); });
    }
  }
  EXPECT_EQ(keys, std::vector<std::string>(8, keys.front()));
}

TEST(KeyFile, is_refused_when_others_can_read_it) {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "hearth.key";
  ASSERT_TRUE(secrets::key_in_file(file));
  fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
  EXPECT_NE(problem_with(file).find("chmod 600"), std::string::npos);
}

TEST(KeyFile, is_refused_when_it_holds_no_key) {
  const support::TemporaryFolder folder;
  const auto file = folder.path() / "hearth.key";
  std::ofstream{file} << "not a key\n";
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_NE(problem_with(file).find("holds no key"), std::string::npos);
}

TEST(KeyFile, says_why_it_cannot_be_made) {
  const support::TemporaryFolder folder;
  EXPECT_NE(problem_with(folder.path() / "nowhere" / "hearth.key").find("No such file or directory"),
            std::string::npos);
}

}  // namespace
