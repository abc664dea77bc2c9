#include "rights/demonstration.hpp"

#include <gmock/gmock.h>

#include "builders.hpp"

namespace rights {
namespace {

class DemonstrationTest : public WithRights {
 protected:
  void make() { make_demonstration_accounts(database(), rights().passwords, {.centre = pier, .district = north}); }
  std::vector<DemonstrationAccount> accounts() { return demonstration_accounts(database(), roles_); }
};

HEARTH_ON_BOTH_DATABASES(DemonstrationTest);

TEST_P(DemonstrationTest, has_an_account_for_each_role_that_anybody_can_open) {
  make();
  const auto all = accounts();
  ASSERT_EQ(all.size(), roles_.all().size());
  for (std::size_t each = 0; each < all.size(); ++each) {
    EXPECT_EQ(all[each].role, roles_.all()[each].name);
    const auto opened = sign_in(all[each].email, std::string{demonstration_password});
    ASSERT_TRUE(opened) << all[each].email;
    EXPECT_EQ(opened->stage, Stage::complete);
    const auto asker = rights().sign_ins.find(opened->token)->asker;
    EXPECT_TRUE(asker->demonstration);
    for (const auto permission : every_permission()) {
      EXPECT_EQ(asker->may(permission), roles_.all()[each].permissions.has(permission))
          << all[each].role << " " << word_of(permission);
    }
  }
}

TEST_P(DemonstrationTest, puts_each_at_the_place_where_they_work) {
  make();
  const auto seen_by = [&](const std::string& email) {
    return visible(*rights().sign_ins.find(sign_in(email, std::string{demonstration_password})->token)->asker);
  };
  EXPECT_EQ(seen_by("desk@demonstration.example"), (Visible{.whole = false, .places = {pier}}));
  EXPECT_EQ(seen_by("district@demonstration.example"), (Visible{.whole = false, .places = {north}}));
  EXPECT_TRUE(seen_by("analyst@demonstration.example").whole);
  EXPECT_TRUE(seen_by("board@demonstration.example").nothing());
}

TEST_P(DemonstrationTest, leaves_a_database_alone_that_has_accounts) {
  somebody("ada@kent.example", {a_grant("analyst", county)});
  make();
  EXPECT_EQ(rights().accounts.all().size(), 1U);
  EXPECT_TRUE(accounts().empty());
}

}  // namespace
}  // namespace rights
