#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/env.hpp"
#include "db/session.hpp"
#include "family.hpp"
#include "new_family.hpp"
#include "or_null.hpp"
#include "register_store.hpp"

namespace families {

/// Why what was said before is no longer held. The first four are chosen by whoever corrects; the others come of
/// themselves.
struct CorrectionReason {
  std::string_view key;
  std::string_view words;
};
std::span<const CorrectionReason> correction_reasons();
inline constexpr std::size_t chosen_reasons = 4;  ///< the first of them
/// Words of any reason; the key itself where there is none such.
std::string_view correction_words(std::string_view key);
inline constexpr std::string_view name_changed = "name_changed";
inline constexpr std::string_view born_now = "born";
inline constexpr std::string_view ended_now = "ended";
inline constexpr std::string_view died_now = "died";
inline constexpr std::string_view replaced = "replaced";  ///< on the day on which it was said
inline constexpr std::string_view protected_now = "protected";
inline constexpr std::string_view protection_lifted = "protection_lifted";

/// A home in words: `5 High Street, Chatham, ME4 4AA`.
std::string home_text(const NewHome& home);
std::string home_text(const Home& home);
/// `5 High Street, since 3 May 2024 until 1 June 2025`.
std::string since(std::string words, const base::Interval& held);

/// A change of a family, worked out before anything is written: which facts end, which begin, and what was never so.
/// Nothing is overwritten: a fact ends on its day. Only where it began on that same day, or later, it never held: then
/// it goes, and what was said stays among the corrections.
class FamilyEdits {
 public:
  /// `centres`: their names. Both must outlive it.
  FamilyEdits(const Family& family, const std::map<std::int64_t, std::string>& centres)
      : family_{family}, centres_{centres} {}

  /// Why a fact is taken out where it would end before it began; unless said, because something replaced it.
  void end_because(std::string_view reason) { end_reason_ = reason; }

  bool empty() const { return edits_.empty() && !added_; }

  void end(const Home& home, base::Date day);
  void end(const Registered& registered, base::Date day);
  void end(const GroupHeld& group, base::Date day);
  void end(const ContactDetail& detail, base::Date day);
  void end(const Need& need, base::Date day);
  void end(const Card& card, base::Date day);
  void end(const Responsibility& responsibility, base::Date day);
  void end(const OwnAnswer& answer, base::Date day);

  /// All of these facts that are of that person.
  template <class Given>
  void end_those_of(const std::vector<Given>& facts, std::int64_t person, base::Date day) {
    for (const auto& each : facts) {
      if (each.person == person) {
        end(each, day);
      }
    }
  }
  /// The council's own questions of that person; those of the family stay, whoever answered them.
  void end_those_of(const std::vector<OwnAnswer>& answers, std::int64_t person, base::Date day);

  void begin(std::int64_t person, const NewHome& home, base::Date from, std::optional<base::Date> to = {});
  /// At a home that somebody else of the family has.
  void begin_like(std::int64_t person, const Home& home, base::Date joined);
  void begin(const Registered& registered);
  void begin(const GroupHeld& group);
  void begin(const ContactDetail& detail);
  void begin(const Need& need);
  void begin(const Card& card);
  void begin(const Responsibility& responsibility);
  void begin(const OwnAnswer& answer);
  void say(const OtherName& name);
  /// Nobody calls them so any more from that day on.
  void say_no_more(const OtherName& name, base::Date day);
  void say(const Consent& consent);

  /// Takes a fact away that was never so.
  void take_out(const Home& home, std::string_view reason, const std::string& instead = {});
  void take_out(const Registered& registered, std::string_view reason, const std::string& instead = {});
  void take_out(const GroupHeld& group, std::string_view reason, const std::string& instead = {});

  /// Puts the days of a fact right, or the address; what was said is kept.
  void correct_days(const Home& home, const base::Interval& held, std::string_view reason);
  void correct_days(const Registered& registered, const base::Interval& held, std::string_view reason);
  void correct_days(const GroupHeld& group, const base::Interval& held, std::string_view reason);
  void correct(const Home& home, const NewHome& right, std::string_view reason);

  /// Whatever the family holds of that postcode, on any day, is protected from now on, or is no longer; where it is
  /// not, `why` is kept for whoever may see the family.
  void protect(const std::string& postcode);
  void lift_protection(const std::string& postcode, const std::string& why);
  /// That somebody's next home needs no protection, though the last one had it.
  void keep_lifted(std::int64_t person, const std::string& why);

  /// It ended on another day than was said, or holds still: then there is none.
  template <class Given>
  void correct_end(const Given& given, std::optional<base::Date> day, std::string_view reason) {
    auto right = given;
    right.held = base::Interval::of(beginning(given.held), day).value_or(given.held);  // none: it never held
    correct_end_of(fact(given), fact(right), day, reason);
  }

  /// The person as they are from now on; what changed is kept, by that reason.
  void change(const Member& after, std::string_view reason);
  /// A new person of the family; their number is known once it is written.
  void add(const NewPerson& person, const std::string& language);

  /// That something was said of somebody, which this change does away with.
  void keep(std::int64_t person, std::string_view what, const std::string& before, const std::string& after,
            std::string_view reason);

  /// Facts of whoever was added go to this number in place of a person's.
  static constexpr std::int64_t added = -1;

  /// Writes all of it, the corrections, and the entry in the journal: a change of the `family`, what it was and what it
  /// became encrypted with the family's own key. In a transaction that writes alone. Gives the number of whoever was
  /// added; `added` where nobody was.
  std::int64_t write(db::Session& session, const Doer& doer, std::int64_t account, base::Env& env,
                     std::string_view task) const;

 private:
  struct Edit {
    const db::Sql* statement;  ///< null: another edit's statement writes it too
    std::vector<db::Parameter> parameters;
    std::int64_t person;
    std::string what;
    std::string before;
    std::string after;
  };
  struct Kept {
    std::int64_t person;
    std::string what;
    std::string before;
    std::string after;
    std::string reason;
  };
  /// A fact as its table has it.
  struct Fact {
    const db::Sql& end;
    const db::Sql& remove;
    std::vector<db::Parameter> key;
    std::int64_t person;
    std::string what;
    std::string words;
    base::Interval held;
    std::string hidden = {};  ///< the postcode of a home that is protected
  };
  static Fact fact(const Home& home);
  Fact fact(const Registered& registered) const;
  static Fact fact(const GroupHeld& group);
  static Fact fact(const ContactDetail& detail);
  static Fact fact(const Need& need);
  static Fact fact(const Card& card);
  static Fact fact(const OwnAnswer& answer);
  Fact fact(const Responsibility& responsibility) const;

  void end_fact(Fact fact, base::Date day);
  /// A protected home that goes must not show the others at its postcode that were hidden with it alone.
  void hide_others_at(const std::string& postcode);
  void set_protection(const Home& home, bool is_protected);
  void correct_end_of(Fact before, const Fact& after, std::optional<base::Date> day, std::string_view reason);
  void take_out_fact(Fact fact, std::string_view reason, const std::string& instead);
  /// Keeps what a fact of the same key says that is about to be written over.
  template <class Facts, class Same>
  void keep_if_there(const Facts& facts, const Same& same);
  template <class Given>
  void correct_days_by(const db::Sql& statement, const Given& given, const base::Interval& held,
                       std::string_view reason);
  void put(const db::Sql& statement, std::int64_t person, std::vector<db::Parameter> parameters,
           const std::string& what, const std::string& words);
  std::int64_t write_added(db::Session& session, base::Env& env) const;
  std::string told(std::string_view task) const;

  const Family& family_;
  const std::map<std::int64_t, std::string>& centres_;
  std::vector<Edit> edits_;
  std::vector<Kept> kept_;
  std::optional<NewPerson> added_;
  std::string_view end_reason_ = replaced;
  bool who_counts_ = false;  // as changes.hpp has it
  std::string language_;
};

/// All that is held of somebody ends on that day: homes, registration, how they are reached, needs, cards,
/// responsibilities. Target groups, and the council's own questions of a family, are of whole families, and stay. What
/// began on that day or later goes, for that reason.
void end_all_of(const Family& family, std::int64_t person, base::Date day, std::string_view reason, FamilyEdits& edits);

}  // namespace families
