#include "rights/roles.hpp"

#include <gmock/gmock.h>

namespace {

using rights::Permission;
using rights::Permissions;
using rights::Roles;

std::string problems_of(std::string_view toml) {
  const auto roles = Roles::read(toml);
  return roles ? "" : roles.error().text();
}

constexpr std::string_view administrator = R"(
[[role]]
key = "administrator"
name = "Administrator"
does = "Administers."
permissions = ["manage_accounts", "grant_every_role"]
)";

TEST(Permission, has_one_word_each_way) {
  for (const auto each : rights::every_permission()) {
    EXPECT_EQ(rights::permission_of(rights::word_of(each)), each);
  }
  EXPECT_EQ(rights::permission_of("see_everything"), std::nullopt);
}

TEST(BuiltInRoles, are_the_ten_that_the_work_is_divided_into) {
  const auto roles = Roles::built_in();
  std::vector<std::string> keys;
  for (const auto& role : roles.all()) {
    keys.push_back(role.key);
  }
  EXPECT_THAT(keys, testing::ElementsAre("front_desk", "practitioner", "centre_manager", "district_manager", "analyst",
                                         "commissioner", "improvement_partner", "board_member",
                                         "data_protection_officer", "administrator"));
}

TEST(BuiltInRoles, let_nobody_run_the_installation_and_see_families_by_the_same_role) {
  const auto roles = Roles::built_in();
  for (const auto& role : roles.all()) {
    const auto& may = role.permissions;
    const bool runs = may.has(Permission::grant_every_role) || may.has(Permission::manage_structures);
    const bool sees = may.has(Permission::see_names) || may.has(Permission::see_family) ||
                      may.has(Permission::open_list) || may.has(Permission::export_package);
    EXPECT_FALSE(runs && sees) << role.key;
  }
}

TEST(BuiltInRoles, show_names_addresses_and_lists_to_no_more_than_need_them) {
  const auto roles = Roles::built_in();
  const auto who = [&](Permission permission) {
    std::vector<std::string> keys;
    for (const auto& role : roles.all()) {
      if (role.permissions.has(permission)) {
        keys.push_back(role.key);
      }
    }
    return keys;
  };
  using testing::ElementsAre;
  EXPECT_THAT(who(Permission::see_names), ElementsAre("front_desk", "practitioner", "centre_manager",
                                                      "district_manager", "data_protection_officer"));
  EXPECT_THAT(who(Permission::open_protected_addresses), ElementsAre("centre_manager", "data_protection_officer"));
  EXPECT_THAT(who(Permission::open_list), ElementsAre("practitioner", "centre_manager", "district_manager", "analyst"));
  EXPECT_TRUE(roles.find("board_member")->permissions.empty());
  EXPECT_EQ(roles.find("commissioner")->permissions, Permissions{Permission::see_reach});
}

TEST(BuiltInRoles, ask_a_one_time_code_of_whoever_sees_or_runs_much) {
  const auto roles = Roles::built_in();
  for (const auto& role : roles.all()) {
    const bool much = role.permissions.has(Permission::manage_accounts) ||
                      role.permissions.has(Permission::export_package) ||
                      role.permissions.has(Permission::manage_thresholds);
    EXPECT_EQ(role.needs_one_time_code, much) << role.key;
  }
}

TEST(Roles, are_found_by_key) {
  const auto roles = Roles::built_in();
  EXPECT_EQ(roles.find("analyst")->name, "Analyst");
  EXPECT_EQ(roles.find("emperor"), nullptr);
  EXPECT_TRUE(roles.has_purpose("safeguarding"));
  EXPECT_FALSE(roles.has_purpose("curiosity"));
}

TEST(Roles, ask_first_whether_families_are_to_be_found_and_invited) {
  const auto roles = Roles::built_in();
  ASSERT_FALSE(roles.purposes().empty());
  EXPECT_EQ(roles.purposes().front().key, "outreach");
  EXPECT_EQ(roles.purposes().front().name, "To find families we have not reached, and invite them");
}

TEST(Roles, of_a_council_are_read_from_its_own_file) {
  const auto roles = Roles::read(administrator);
  ASSERT_TRUE(roles) << roles.error().text();
  EXPECT_EQ(roles->all().size(), 1U);
}

TEST(Roles, say_in_a_sentence_what_is_wrong_with_a_file) {
  const std::string good{administrator};
  const auto role = [&](std::string_view lines) { return good + "[[role]]\n" + std::string{lines}; };
  EXPECT_EQ(problems_of(role("key='x'\nname='X'\ndoes='X.'\npermissions=['see_all']")),
            "x: there is no permission \"see_all\".\n");
  EXPECT_EQ(problems_of(role("key='x'\nname='X'\ndoes='X.'")),
            "x: \"permissions\" is missing; an empty list says that it lets nobody do anything.\n");
  EXPECT_EQ(problems_of(role("key='x'\nname=''\ndoes='X.'\npermissions=[]")),
            "x: \"name\" is missing; give it a text.\n");
  EXPECT_EQ(problems_of(role("key='x'\nname='X'\ndoes='X.'\npermissions=[]\nneed_purpose=true")),
            "x: \"need_purpose\" means nothing here; there are key, name, does, permissions, needs_one_time_code, "
            "needs_purpose.\n");
  EXPECT_EQ(problems_of(role("key='x'\nname='X'\ndoes='X.'\npermissions=[]\nneeds_purpose='yes'")),
            "x: \"needs_purpose\" is neither true nor false.\n");
  EXPECT_EQ(problems_of(role("key='x'\nname='X'\ndoes='X.'\npermissions=[]\nneeds_purpose=true")),
            "roles: a role needs a purpose, and the file lists none.\n");
  EXPECT_EQ(problems_of(good + good), "administrator: stands twice; give one of them another key.\n");
  EXPECT_EQ(problems_of(""),
            "roles: no role has manage_accounts and grant_every_role; nobody could be made administrator.\n");
  EXPECT_THAT(problems_of("[[role"), testing::StartsWith("roles: line 1 is not TOML: "));
}

TEST(Roles, say_which_file_cannot_be_read) {
  EXPECT_EQ(Roles::in_file("/nowhere/roles.toml").error().text(),
            "roles: /nowhere/roles.toml cannot be read, or is empty.\n");
}

}  // namespace
