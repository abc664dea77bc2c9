#include "families/stops.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "db/cells.hpp"
#include "families/data_key.hpp"
#include "html/numbers.hpp"
#include "sql.hpp"

namespace families {
namespace {

constexpr std::size_t longest_stop_reason = 500;  // letters

std::optional<std::string> iso_or_none(const std::optional<base::Date>& date) {
  return date ? std::optional{date->iso()} : std::nullopt;
}

std::optional<base::Date> end_of_stop(const Stop& stop) {
  return stop.held.to() == base::Interval::last ? std::nullopt : std::optional{stop.held.to()};
}

/// What it was and what it became, encrypted with the family's key.
db::Entry stop_entry(db::Session& session, const std::string& actor, std::int64_t family, std::string action,
                     const nlohmann::ordered_json& what) {
  return {.actor = actor,
          .origin = "web",
          .room = "families",
          .kind = "contact_stop",
          .record = family,
          .action = std::move(action),
          .digest = {},
          .detail = encrypt_for(session, family, what.dump())};
}

/// Held by whoever speaks for the family.
void write_stop(db::Session& session, const std::string& actor, std::int64_t family, const Stop& stop) {
  const auto speaks = session.query(sql::family_spokesperson, {{"family", family}});
  const auto from = stop.held.from().iso();
  session.execute(sql::contact_stop_insert, {{"person", speaks.at(0).number(0)},
                                             {"kind", stop.kind},
                                             {"from", from},
                                             {"to", iso_or_none(end_of_stop(stop))},
                                             {"reason", encrypt_for(session, speaks[0].number(1), stop.reason)},
                                             {"account", stop.set_by}});
  session.record(
      stop_entry(session, actor, family, "create", {{"kind", stop.kind}, {"from", from}, {"reason", stop.reason}}));
}

base::Problems wrong_in(const NewStop& stop, base::Date today) {
  base::Problems problems;
  if (std::ranges::find(stop_kinds(), stop.kind, &StopKind::key) == stop_kinds().end()) {
    problems.add("stop_kind", "Choose why they must not be contacted");
  }
  if (stop.reason.empty() || !base::is_one_line(stop.reason) || base::characters(stop.reason) > longest_stop_reason) {
    problems.add("stop_reason", fmt::format("Say in one line what happened, in at most {} letters: whoever may take "
                                            "them off the list reads it",
                                            longest_stop_reason));
  }
  if (stop.to && *stop.to <= today) {
    problems.add("stop_to", "The day from which they may be contacted again must be after today, or be left empty");
  }
  return problems;
}

std::string until_words(const std::optional<base::Date>& to) {
  return to ? "until " + html::date(*to) : std::string{"with no end"};
}

}  // namespace

std::span<const StopKind> stop_kinds() {
  static constexpr std::array all{StopKind{"bereavement", "Bereavement"}, StopKind{"safeguarding", "Safeguarding"},
                                  StopKind{"asked_not_to", "They asked us not to"}};
  return all;
}

std::string_view stop_words(std::string_view key) {
  const auto found = std::ranges::find(stop_kinds(), key, &StopKind::key);
  return found == stop_kinds().end() ? key : found->name;
}

std::vector<Stop> stops_of(db::Session& session, std::int64_t family) {
  std::vector<Stop> all;
  std::vector<std::int64_t> own;  // the family of which each record was before any was joined
  session.scan(sql::family_contact_stops, {{"family", family}}, [&](const db::Row& row) {
    all.push_back({.person = row.number(0),
                   .kind = std::string{row.text(1)},
                   .held = db::interval(row, 2, 3),
                   .reason = std::string{row.text(4)},
                   .set_by = row.null(5) ? std::nullopt : std::optional{row.number(5)}});
    own.push_back(row.number(6));
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& reason = all[i].reason;
    reason = reason.empty() ? reason : decrypt_for(session, own[i], reason).value_or("");
  }
  return all;
}

std::vector<std::int64_t> families_stopped(db::Session& session, base::Date on) {
  std::vector<std::int64_t> all;
  session.scan(sql::families_stopped, {{"on", on.iso()}}, [&](const db::Row& row) { all.push_back(row.number(0)); });
  return all;
}

std::vector<std::int64_t> families_bereaved(db::Session& session, base::Date on) {
  std::vector<std::int64_t> all;
  session.scan(sql::families_bereaved, {{"since", on.minus_months(months_after_a_death).iso()}},
               [&](const db::Row& row) { all.push_back(row.number(0)); });
  return all;
}

base::Problems set_stop(db::Session& session, const StopWriter& writer, std::int64_t family, const NewStop& stop,
                        base::Date today) {
  if (auto problems = wrong_in(stop, today); !problems.empty()) {
    return problems;
  }
  for (const auto& there : stops_of(session, family)) {
    if (there.kind == stop.kind && there.held.to() > today) {
      if (end_of_stop(there) == stop.to && there.reason == stop.reason) {
        return {};
      }
      return {"stop_kind",
              fmt::format("They are on the stop list for this already, since {}, {}. Say there when it ends",
                          html::date(there.held.from()), until_words(end_of_stop(there)))};
    }
  }
  write_stop(session, writer.actor, family,
             {.kind = stop.kind,
              .held = base::Interval::of(today, stop.to).value(),
              .reason = stop.reason,
              .set_by = writer.account});
  return {};
}

void copy_stop(db::Session& session, const std::string& actor, std::int64_t family, const Stop& stop) {
  const auto all = stops_of(session, family);
  const auto ended = std::ranges::find_if(
      all, [&](const Stop& each) { return each.kind == stop.kind && each.held.from() == stop.held.from(); });
  if (ended == all.end()) {
    write_stop(session, actor, family, stop);
    return;
  }
  session.execute(sql::contact_stop_end, {{"person", ended->person},
                                          {"kind", stop.kind},
                                          {"from", stop.held.from().iso()},
                                          {"to", iso_or_none(end_of_stop(stop))}});
  session.record(stop_entry(session, actor, family, "end",
                            {{"kind", stop.kind},
                             {"from", stop.held.from().iso()},
                             {"was", iso_or_none(end_of_stop(*ended)).value_or("")},
                             {"to", iso_or_none(end_of_stop(stop)).value_or("")}}));
}

base::Problems end_stop(db::Session& session, const StopWriter& writer, std::int64_t family, const EndOfStop& end) {
  const auto all = stops_of(session, family);
  const auto stop = std::ranges::find_if(
      all, [&](const Stop& each) { return each.kind == end.kind && each.held.from() == end.from; });
  if (stop == all.end()) {
    return {"stop_end", "There is no such entry on the stop list any more: open the family's page again"};
  }
  if (!end.to || *end.to <= end.from) {
    return {"stop_end",
            fmt::format("Write the first day on which they may be contacted again, after {}", html::date(end.from))};
  }
  if (end_of_stop(*stop) == end.to) {
    return {};
  }
  if (end_of_stop(*stop) != end.seen) {
    return {"stop_end", fmt::format("Somebody changed this after you opened the page: it now holds {}. What you typed "
                                    "still stands here, and was not saved: save it again to put it in place of theirs",
                                    until_words(end_of_stop(*stop)))};
  }
  session.execute(sql::contact_stop_end,
                  {{"person", stop->person}, {"kind", end.kind}, {"from", end.from.iso()}, {"to", end.to->iso()}});
  session.record(stop_entry(session, writer.actor, family, "end",
                            {{"kind", end.kind},
                             {"from", end.from.iso()},
                             {"was", iso_or_none(end.seen).value_or("")},
                             {"to", end.to->iso()}}));
  return {};
}

}  // namespace families
