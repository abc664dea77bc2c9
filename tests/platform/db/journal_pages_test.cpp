#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/instant.hpp"
#include "db/journal.hpp"
#include "support/databases.hpp"

namespace {

using db::Deeds;
using db::EntryFilter;
using db::Recorded;
using db::Session;

/// Five minutes later at each look.
class Ticking final : public base::Env {
 public:
  std::chrono::system_clock::time_point now() override { return now_ += std::chrono::minutes{5}; }
  std::uint64_t random() override { return 7; }

 private:
  std::chrono::system_clock::time_point now_{std::chrono::sys_days{std::chrono::November / 20 / 2026}};
};

class JournalPages : public support::OnBothDatabases {
 protected:
  void SetUp() override {
    database_ = *db::Database::open(url(), ticking_, {.must_exist = false});
    database_->migrate({});
    for (int unit = 0; unit < 60; ++unit) {
      database_->write([&](Session& session) {
        for (int each = 0; each <= unit % 4; ++each) {
          session.record({.actor = one_of({"ada", "ben", "import"}),
                          .origin = "web",
                          .room = one_of({"families", "rights"}),
                          .kind = one_of({"family", "account"}),
                          .record = std::nullopt,
                          .action = one_of({"read", "change", "import"}),
                          .digest = {},
                          .detail = {}});
        }
      });
    }
    database_->read([&](Session& session) {
      db::entries_after(session, 0, [&](const Recorded& recorded) { all_.push_back(recorded); });
    });
  }

  std::string one_of(std::initializer_list<const char*> words) { return std::data(words)[chance_() % words.size()]; }

  /// The obvious way.
  std::vector<Recorded> picked(const EntryFilter& filter, std::int64_t most, bool newest) {
    auto entries = all_;
    std::erase_if(entries, [&](const Recorded& each) {
      const auto& entry = each.entry;
      const bool look = entry.action == "read";
      return each.number < filter.first || each.number > filter.last ||
             (!filter.kind.empty() && (entry.kind != filter.kind || entry.room != filter.room)) ||
             (!filter.actor.empty() && entry.actor != filter.actor) || (filter.deeds == Deeds::looks && !look) ||
             (filter.deeds == Deeds::writes && look);
    });
    if (newest) {
      std::ranges::reverse(entries);
    }
    entries.resize(std::min(entries.size(), static_cast<std::size_t>(most)));
    return entries;
  }

  Ticking ticking_;
  std::unique_ptr<db::Database> database_;
  std::vector<Recorded> all_;
  std::mt19937 chance_{20261122};
};

HEARTH_ON_BOTH_DATABASES(JournalPages);

TEST_P(JournalPages, give_the_newest_and_the_oldest_of_what_is_asked_for) {
  for (int round = 0; round < 200; ++round) {
    EntryFilter filter;
    if (chance_() % 2 == 0) {
      filter.room = one_of({"families", "rights"});
      filter.kind = one_of({"family", "account", "none"});
    }
    filter.actor = one_of({"", "ada", "nobody"});
    filter.deeds = static_cast<Deeds>(chance_() % 3);
    filter.first = static_cast<std::int64_t>(chance_() % 80);
    filter.last = chance_() % 2 == 0 ? filter.last : static_cast<std::int64_t>(chance_() % 160);
    const auto most = static_cast<std::int64_t>(1 + chance_() % 20);
    SCOPED_TRACE(round);
    database_->read([&](Session& session) {
      EXPECT_EQ(db::newest_entries(session, filter, most), picked(filter, most, true));
      EXPECT_EQ(db::oldest_entries(session, filter, most), picked(filter, most, false));
    });
  }
}

TEST_P(JournalPages, find_the_first_entry_of_any_instant) {
  database_->read([&](Session& session) {
    for (const auto& each : all_) {
      const auto found = std::ranges::find(all_, each.instant, &Recorded::instant);
      EXPECT_EQ(db::first_entry_at(session, each.instant), found->number);
    }
    EXPECT_EQ(db::first_entry_at(session, "2026-01-01"), 1);
    EXPECT_EQ(db::first_entry_at(session, "2027-01-01"), std::ssize(all_) + 1);
  });
}

TEST_P(JournalPages, count_looks_and_the_accounts_that_looked) {
  const auto first = all_.size() / 2;
  std::set<std::string> accounts;
  std::int64_t looks = 0;
  for (std::size_t i = first; i < all_.size(); ++i) {
    if (all_[i].entry.action == "read") {
      ++looks;
      accounts.insert(all_[i].entry.actor);
    }
  }
  const auto counted = database_->read([&](Session& session) { return db::lookers(session, all_[first].number); });
  EXPECT_EQ(counted.looks, looks);
  EXPECT_EQ(counted.accounts, std::ssize(accounts));
}

TEST_P(JournalPages, give_the_newest_imports) {
  const auto imports = database_->read([](Session& session) { return db::newest_imports(session, 5); });
  ASSERT_EQ(imports.size(), 5U);
  for (std::size_t i = 0; i < imports.size(); ++i) {
    EXPECT_EQ(imports[i].entry.action, "import");
    EXPECT_TRUE(i == 0 || imports[i].number < imports[i - 1].number);
  }
}

}  // namespace
