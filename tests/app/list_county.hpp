#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/env.hpp"
#include "births/routes.hpp"
#include "db/database.hpp"
#include "db/entry.hpp"
#include "families/finder.hpp"
#include "families/routes.hpp"
#include "http/response.hpp"
#include "letters/routes.hpp"
#include "linkage/routes.hpp"
#include "reach/live.hpp"
#include "reach/routes.hpp"
#include "rights/asker.hpp"
#include "support/databases.hpp"

/// A county of two districts with a centre each, and children whose names begin with = and whose addresses are
/// protected, for the pages that show people.
namespace list_county {

inline const rights::Place county{"districts", "county"};
inline const rights::Place north{"districts", "north"};
inline const rights::Place south{"districts", "south"};

inline constexpr std::string_view today = "2026-09-30";

/// Writes the package. In the north: Ada (F1, seen, registered), Ben (F1, baby, never seen), Cy (F2, lapsed, in the
/// sensitive group `refuge`, address protected). In the south: Dee (F3, called =1+1, never seen), Eve (F4, seen in the
/// north).
void write(const std::filesystem::path& folder);

/// Somebody with these permissions at that place; no place is the whole authority.
rights::Asker somebody(const std::optional<rights::Place>& place,
                       std::initializer_list<rights::Permission> permissions);
/// The same, and more at another place.
rights::Asker and_at(rights::Asker asker, rights::Place place, std::initializer_list<rights::Permission> permissions);
/// Somebody at the desk: sees names and addresses, and registers families.
rights::Asker desk(const std::optional<rights::Place>& place = north);
/// A centre manager's, and everything that a page of people can show.
rights::Asker who_sees_all(const std::optional<rights::Place>& place = std::nullopt);

/// The sheet of a workbook, as XML.
std::string sheet_of(std::string_view workbook);

/// The county in a database of its own, and its pages, on both databases.
class InTheCounty : public support::OnBothDatabases {
 protected:
  void SetUp() override;

  /// What the page says; `accept` as a browser or a program sends it.
  http::Response get(const std::string& target, const rights::Asker& asker, const std::string& accept = "text/html");
  http::Response get(const std::string& target, const rights::Asker& asker, http::Headers headers);
  /// What follows when a form is sent.
  http::Response post(const std::string& target, const rights::Asker& asker, const http::Pairs& fields,
                      const std::string& accept = "text/html");
  /// What follows when a file is sent in that field.
  http::Response upload(const std::string& target, const rights::Asker& asker, const std::string& field,
                        const std::string& bytes, const std::string& accept = "text/html");
  /// What follows where nobody is signed in, with that cookie; sent, where there are fields.
  http::Response visit(const std::string& target, const std::string& cookie = {},
                       const std::optional<http::Pairs>& fields = {});
  std::string page(const std::string& target, const rights::Asker& asker);
  std::string json(const std::string& target, const rights::Asker& asker);

  /// The id of the family with that key.
  std::string family_id(const std::string& key);
  /// A file of a package of all records; empty where there are none of it.
  std::string exported(const std::string& file);
  /// Takes in a package of that one file.
  void take_in(const std::string& file, const std::string& text);
  /// What an import says of a package of that one file, which it refuses.
  std::string refused_package(const std::string& file, const std::string& text);
  /// The package of everything, taken in elsewhere, goes out from there byte for byte; and it holds these files.
  void expect_out_and_in_again_as_it_was(const std::vector<std::string>& files = {});
  void rename(const std::string& key, const std::string& forename, const std::string& surname);
  /// The looks that are in the journal.
  std::vector<db::Recorded> looks();
  db::Database& database() { return *database_; }
  const reach::Live& live() const { return *live_; }
  void catch_up() {
    live_->catch_up();
    finder_->catch_up();
  }
  /// Sets the database's clock forward.
  void turn_clock(std::chrono::seconds by) { clock_.turned += by; }
  /// Reads everything again from the database.
  void load_anew();
  reach::Site site();
  bool journal_works_ = true;
  std::vector<std::int64_t> stopped_;  ///< families on the stop list, ascending

 private:
  /// The machine's clock, set forward.
  struct Clock : base::Env {
    std::chrono::system_clock::time_point now() override { return own->now() + turned; }
    std::uint64_t random() override { return own->random(); }

    std::unique_ptr<base::Env> own = base::system_env();
    std::chrono::seconds turned{0};
  };

  families::Site families_site();
  linkage::Site linkage_site();
  letters::Site letters_site();
  births::Site births_site();
  http::Response answer(http::Request request, const rights::Asker& asker);
  std::expected<void, http::Response> record(const rights::Look& look);

  Clock clock_;
  const secrets::Key key_ = secrets::Key::random();
  support::TemporaryFolder folder_;
  std::unique_ptr<db::Database> database_;
  std::unique_ptr<reach::Live> live_;
  std::unique_ptr<families::Finder> finder_;
};

}  // namespace list_county
