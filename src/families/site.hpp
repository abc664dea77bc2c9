#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/database.hpp"
#include "families/family.hpp"
#include "families/met.hpp"
#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "rights/asker.hpp"
#include "rights/looks.hpp"
#include "secrets/secrets.hpp"

namespace families {

/// What ties a family to places: by these somebody may see it. By its number whoever judges knows whether it is closed
/// to all but named people (closures.hpp), so no ties are without one.
struct Ties {
  explicit Ties(std::int64_t of) : family{of} {}

  std::int64_t family;                      ///< that it counts as
  std::vector<std::string> postcodes = {};  ///< of the homes of today
  std::vector<std::int64_t> centres = {};   ///< where somebody of it is registered today, or has ever been met
};

/// What somebody sees of a family, where it can be found.
struct SeenOfFamily {
  bool family = false;  ///< at all
  bool names = false;
  bool addresses = false;
  bool may_link = false;  ///< say that it is another one's double, or not
};
/// Of a family with these ties and people.
using SeesFamily = std::function<SeenOfFamily(const Ties&, std::span<const std::int64_t> people)>;

/// Something that happened with a family, for its timeline.
struct TimelineItem {
  base::Date on;
  std::string kind;       ///< `home`, `registration`, `correction`: a word for programs
  std::string title;      ///< "Came 6 times to Stay and play"
  std::string text = {};  ///< a sentence or two, or nothing
};
/// What a room tells of a family that is cut already to what the asker may see: nothing that `sight` keeps from them.
using TellsOfFamily =
    std::function<std::vector<TimelineItem>(db::Session&, const Family& family, const FamilySight& sight)>;
/// That somebody wrote to the family.
struct LetterWritten {
  std::string title = {};
  std::string printed = {};  ///< an instant, UTC
  std::string who = {};      ///< empty: not known
};

class Finder;

/// What this room's pages need of the house; app/ fills it.
struct Site {
  db::Database& database;
  /// Puts a page into the frame that all pages have.
  std::function<http::Response(const http::Request&, const rights::Asker&, int status, html::Page)> page;
  /// The same for somebody who need not be signed in.
  std::function<http::Response(const http::Request&, int status, html::Page)> open_page;
  /// The day that is shown: ages are as at it.
  std::function<base::Date()> usual_date;
  /// Writes into the journal of reads what is about to be shown; otherwise the answer that is given instead (what
  /// for?).
  std::function<std::expected<void, http::Response>(const http::Request&, const rights::Asker&, rights::Look)>
      record_look;
  /// Whether the asker has that permission at a place to which the family is tied (reach/ties.hpp).
  std::function<bool(const rights::Asker&, rights::Permission, const Ties&)> sees;
  /// The same for many families: prepared once for an asker. Somebody of a family may have been met anywhere.
  std::function<SeesFamily(const rights::Asker&)> sees_families;
  const Finder& finder;
  /// The installation's own key: what is typed and not yet a family's is kept under it.
  const secrets::Key& key;
  /// The numbers of the centres at which the asker has that permission today.
  std::function<std::vector<std::int64_t>(const rights::Asker&, rights::Permission)> centres_where;
  /// Every meeting with these people, newest first (sessions/meetings.hpp, with reach::contact_days()).
  std::function<std::vector<Met>(db::Session&, std::span<const std::int64_t> people)> met;
  /// What other rooms tell of a family on its timeline.
  std::vector<TellsOfFamily> timeline;
  /// Every letter that was printed for these people's family, newest first (letters/written.hpp).
  std::function<std::vector<LetterWritten>(db::Session&, std::span<const std::int64_t> people)> letters;
  /// What the account is called whose id a journal entry has as its actor; empty where there is none such.
  std::function<std::string(std::string_view actor)> account_name;
  /// Who would ask by the open account with that e-mail address; nothing where there is none.
  std::function<std::optional<rights::Asker>(std::string_view email)> asker_with_email;
  /// What all accounts are called, by their numbers.
  std::function<std::map<std::int64_t, std::string>()> account_names;
  /// The name of the purpose with that key; the key itself where there is none such any more.
  std::function<std::string(const std::string& purpose)> purpose_name;
};

}  // namespace families
