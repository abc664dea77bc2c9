#include "session_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "busyness.hpp"
#include "chance.hpp"
#include "csv/writer.hpp"
#include "in_order.hpp"
#include "keys.hpp"
#include "people_files.hpp"
#include "services.hpp"
#include "timetable.hpp"
#include "visits.hpp"

namespace demo {
namespace {

// A centre's part of each of the three files.
struct Parts {
  std::string sessions;
  std::string attendances;
  std::string headcounts;
};

csv::Sink onto(std::string& text) {
  return [&text](std::string_view bytes) { text += bytes; };
}

std::string local_time(base::Date date, int minutes) {
  return fmt::format("{}T{:02}:{:02}", date.iso(), minutes / 60, minutes % 60);
}

// Places: the next multiple of four that the fullest register of the slot needs; a drop-in has no limit.
std::vector<std::size_t> capacities(const Timetable& timetable, const std::vector<Attendance>& attendances) {
  std::vector<std::size_t> people(timetable.sessions().size(), 0);
  for (const auto& attendance : attendances) {
    ++people[attendance.session];
  }
  std::vector<std::size_t> fullest(timetable.slots().size(), 8);
  for (std::size_t i = 0; i < people.size(); ++i) {
    auto& most = fullest[timetable.sessions()[i].slot];
    most = std::max(most, (people[i] + 3) / 4 * 4);
  }
  for (std::size_t i = 0; i < fullest.size(); ++i) {
    fullest[i] = services()[timetable.slots()[i].service].booked ? fullest[i] : 0;
  }
  return fullest;
}

class CentreText {
 public:
  CentreText(const Centre& centre, const Timetable& timetable, std::uint64_t first_session, KeySeries session_keys)
      : centre_{centre}, timetable_{timetable}, first_session_{first_session}, session_keys_{std::move(session_keys)} {}

  void sessions(const std::vector<std::size_t>& capacity) {
    csv::Writer file{onto(parts_.sessions)};
    for (std::size_t i = 0; i < timetable_.sessions().size(); ++i) {
      const auto& session = timetable_.sessions()[i];
      const auto& slot = timetable_.slots()[session.slot];
      file.cell(session_keys_.of(first_session_ + i)).cell(service_key(slot.service)).cell(centre_.key);
      file.cell(local_time(session.on, slot.start)).cell(local_time(session.on, slot.start + slot.length));
      if (capacity[session.slot] == 0) {
        file.empty_cell();
      } else {
        file.cell(static_cast<std::int64_t>(capacity[session.slot]));
      }
      file.cell(name_of(session.status)).end_row();
    }
    file.finish();
  }

  // Written without the writer: there are a hundred million of them in the benchmarks.
  void attendances(const std::vector<Attendance>& attendances, KeySeries person_keys) {
    parts_.attendances.reserve(attendances.size() * 28);
    for (const auto& attendance : attendances) {
      parts_.attendances += session_keys_.of(first_session_ + attendance.session);
      parts_.attendances += ',';
      parts_.attendances += person_keys.of(attendance.person);
      parts_.attendances += ',';
      parts_.attendances += name_of(attendance.status);
      parts_.attendances += "\r\n";
    }
  }

  // One drop-in in four counts people whose names nobody took.
  void headcounts(Chance& chance) {
    csv::Writer file{onto(parts_.headcounts)};
    for (std::size_t i = 0; i < timetable_.sessions().size(); ++i) {
      const auto& session = timetable_.sessions()[i];
      const bool drop_in = !services()[timetable_.slots()[session.slot].service].booked;
      if (drop_in && session.status == SessionStatus::held && chance.happens(0.25)) {
        const auto adults = chance.between(1, 6);
        file.cell(session_keys_.of(first_session_ + i)).cell(adults).cell(adults + chance.between(0, 4)).end_row();
      }
    }
    file.finish();
  }

  Parts take() { return std::move(parts_); }

 private:
  const Centre& centre_;
  const Timetable& timetable_;
  std::uint64_t first_session_;
  KeySeries session_keys_;
  Parts parts_;
};

// The number of each centre's first session, from 1; and, last, the number after all.
std::vector<std::uint64_t> first_sessions(const Milestones& milestones, const Options& options, std::size_t slots) {
  std::vector<std::uint64_t> firsts{1};
  in_order(
      options.centres, [&](std::size_t i) { return Timetable{options.seed, i, slots, milestones}.sessions().size(); },
      [&](std::size_t, std::size_t count) { firsts.push_back(firsts.back() + count); });
  return firsts;
}

}  // namespace

void write_sessions(const Attenders& attenders, const Centres& centres, const Milestones& milestones,
                    const Options& options, std::uint64_t most_people, const std::filesystem::path& folder) {
  const auto slots = slots_of_a_centre(options);
  const auto busyness = find_busyness(attenders, milestones, options);
  const auto firsts = first_sessions(milestones, options, slots);
  const auto sessions = csv::file_sink(folder / "sessions.csv");
  const auto attendances = csv::file_sink(folder / "attendances.csv");
  const auto headcounts = csv::file_sink(folder / "headcounts.csv");
  sessions("session,service,centre,starts,ends,capacity,status\r\n");
  attendances("session,person,status\r\n");
  headcounts("session,adults,children\r\n");

  const auto make = [&](std::size_t centre) {
    const Timetable timetable{options.seed, centre, slots, milestones};
    const auto drawn = draw_attendances(attenders, centre, timetable, milestones, busyness, options.seed);
    CentreText text{centres.all[centre], timetable, firsts[centre], KeySeries{'S', firsts.back(), 7}};
    text.sessions(capacities(timetable, drawn));
    text.attendances(drawn, person_keys(most_people));
    Chance chance{options.seed, Subject::headcounts, centre};
    text.headcounts(chance);
    return text.take();
  };
  in_order(options.centres, make, [&](std::size_t, const Parts& parts) {
    sessions(parts.sessions);
    attendances(parts.attendances);
    headcounts(parts.headcounts);
  });
}

}  // namespace demo
