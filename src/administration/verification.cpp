#include "verification.hpp"

#include <nlohmann/json.hpp>

#include "db/journal.hpp"

namespace administration {
namespace {

using Detail = nlohmann::ordered_json;

constexpr auto journal_kind = "journal";
constexpr auto journal_room = "db";

/// Thrown to break a verification off.
struct BrokenOff {};

db::Entry entry_of(const std::string& actor, const std::expected<db::Verified, db::Tampered>& found) {
  Detail detail;
  if (found) {
    detail = {{"sealed", found->sealed}, {"seals", found->seals}, {"head", found->head}};
  } else {
    detail = {{"touched", found.error().sentence()}};
  }
  return {.actor = actor,
          .origin = "web",
          .room = journal_room,
          .kind = journal_kind,
          .record = std::nullopt,
          .action = "verify",
          .rows = found ? found->entries : 0,
          .digest = {},
          .detail = detail.dump()};
}

}  // namespace

Verification::~Verification() {
  thread_.request_stop();
  wait();
}

bool Verification::begin(const std::string& actor) {
  const std::lock_guard lock{mutex_};
  if (since_) {
    return false;
  }
  if (thread_.joinable()) {
    thread_.join();
  }
  since_ = database_.env().instant();
  fault_.clear();
  entries_ = 0;
  thread_ = std::jthread{[this, actor](const std::stop_token& stop) { run(stop, actor); }};
  return true;
}

std::optional<Verification::UnderWay> Verification::under_way() const {
  const std::lock_guard lock{mutex_};
  return since_ ? std::optional{UnderWay{*since_, entries_}} : std::nullopt;
}

std::string Verification::fault() const {
  const std::lock_guard lock{mutex_};
  return fault_;
}

void Verification::wait() {
  if (thread_.joinable()) {
    thread_.join();
  }
}

// What is sealed first is what verification can speak for: entries that no seal covers could be changed unseen.
void Verification::run(const std::stop_token& stop, const std::string& actor) {
  std::string fault;
  try {
    db::seal(database_);
    const auto found = db::verify(database_, [&](std::int64_t entries) {
      entries_ = entries;
      if (stop.stop_requested()) {
        throw BrokenOff{};
      }
    });
    database_.write([&](db::Session& session) { session.record(entry_of(actor, found)); });
  } catch (const BrokenOff&) {
    fault = "It was broken off.";
  } catch (const std::exception&) {
    fault = "The database could not be read to the end. Try again; if it fails again, tell whoever runs the server.";
  }
  const std::lock_guard lock{mutex_};
  fault_ = std::move(fault);
  since_.reset();
}

std::optional<Verified> last_verified(db::Session& session) {
  const auto newest = db::newest_entries(session, {.room = journal_room, .kind = journal_kind}, 1);
  if (newest.empty()) {
    return std::nullopt;
  }
  const auto& [number, instant, entry] = newest.front();
  Verified verified;
  verified.instant = instant;
  verified.actor = entry.actor;
  verified.entries = entry.rows;
  const auto detail = Detail::parse(entry.detail, nullptr, false);
  if (detail.is_object()) {
    verified.sealed = detail.value("sealed", std::int64_t{0});
    verified.seals = detail.value("seals", std::int64_t{0});
    verified.head = detail.value("head", std::string{});
    verified.touched = detail.value("touched", std::string{});
  }
  return verified;
}

}  // namespace administration
