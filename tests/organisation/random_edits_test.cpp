#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "organisation/facts.hpp"
#include "small_county.hpp"

namespace {

using small_county::day;

/// What the import's rules want of any package (interchange.md, Rules), said slowly and without a line in common with
/// the edits: at most one owner of each thing on each day, one root, every way up ends there.
class RandomEdits : public small_county::Edits {
 protected:
  using Owners = std::map<std::string, std::map<int, std::set<std::string>>>;  // thing -> day -> owners

  static void hold(Owners& owners, const std::string& thing, const std::string& owner, const base::Interval& held) {
    for (int each = -1; each <= days + 1; ++each) {
      if (held.holds(first().plus_days(each))) {
        owners[thing][each].insert(owner);
      }
    }
  }
  static base::Date first() { return day("2027-01-01"); }

  void expect_every_rule_kept() {
    database_->read([&](db::Session& session) {
      Owners owners;
      organisation::each_structure_centre(session, [&](const organisation::StructureCentre& row) {
        hold(owners, std::string{row.structure} + "/" + std::to_string(row.centre), std::string{row.node}, row.held);
      });
      organisation::each_reach_area(session, [&](const organisation::ReachArea& row) {
        hold(owners, std::string{row.area}, std::to_string(row.centre), row.held);
      });
      for (const auto& [thing, on_days] : owners) {
        for (const auto& [each, all] : on_days) {
          ASSERT_EQ(all.size(), 1U) << thing << " on day " << each;
        }
      }
      std::map<std::string, std::map<std::string, std::string>> parents;
      organisation::each_structure_node(session, [&](const organisation::StructureNode& row) {
        parents[std::string{row.structure}].emplace(row.node, row.parent);
      });
      for (const auto& [structure, tree] : parents) {
        EXPECT_EQ(std::ranges::count_if(tree, [](const auto& node) { return node.second.empty(); }), 1) << structure;
        for (auto [node, parent] : tree) {
          for (std::size_t steps = 0; !parent.empty(); ++steps) {
            ASSERT_LE(steps, tree.size()) << node << " leads round in a circle";
            parent = tree.at(parent);
          }
        }
      }
    });
  }

  void one_edit(std::mt19937& random) {
    const auto one_of = [&](const std::vector<std::string>& all) { return all.at(random() % all.size()); };
    const auto structures = database_->read(organisation::structures);
    const auto& structure = structures.at(random() % structures.size()).key;
    const auto nodes =
        database_->read([&](db::Session& session) { return organisation::nodes_of(session, structure); });
    const auto& node = nodes.at(random() % nodes.size()).key;
    const auto on = first().plus_days(static_cast<int>(random() % days)).iso();
    const auto nobody = random() % 4 == 0;
    switch (random() % 8) {
      case 0:
        std::ignore = edit([&](db::Session& session) {
          return add_node(session, doer_, structure, {node, "hub", one_of({"East", "West", "North", "Mitte"})});
        });
        break;
      case 1:
        if (structures.size() < 5) {
          ASSERT_TRUE(copy(one_of({"Two hubs", "Three hubs"}), on));
        }
        break;
      case 2:
      case 3:
      case 4:
        std::ignore = hand({one_of({"A1", "A2"}), one_of({"A3", "A4"})},
                           nobody ? std::nullopt : std::optional{one_of({"pier", "quay", "mill"})}, on);
        break;
      default:
        std::ignore = hang(one_of({"pier", "quay", "mill"}), nobody ? std::nullopt : std::optional{node},
                           random() % 6 == 0 ? "" : on, structure);
    }
  }

  static constexpr int days = 30;
};

HEARTH_ON_BOTH_DATABASES(RandomEdits);

TEST_P(RandomEdits, leave_what_an_import_would_take) {
  const auto seed = std::random_device{}();
  std::mt19937 random{seed};
  SCOPED_TRACE("seed " + std::to_string(seed));
  for (int round = 0; round < 120; ++round) {
    one_edit(random);
    if (round % 10 == 9) {
      expect_every_rule_kept();
    }
    if (HasFatalFailure()) {
      return;
    }
  }
  EXPECT_GT(entries(), 20);
}

}  // namespace
