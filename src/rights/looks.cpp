#include "looks.hpp"

#include <nlohmann/json.hpp>

namespace rights {
namespace {

db::Entry entry_of(const Asker& asker, Look look) {
  nlohmann::ordered_json detail;
  if (!look.purpose.empty()) {
    detail["purpose"] = look.purpose;
  }
  if (!look.question.empty()) {
    detail["question"] = look.question;
  }
  return {.actor = asker.id.text(),
          .origin = "web",
          .room = std::move(look.room),
          .kind = std::move(look.kind),
          .record = look.record,
          .action = "read",
          .rows = look.rows,
          .digest = {},
          .detail = detail.empty() ? std::string{} : detail.dump()};
}

}  // namespace

std::expected<void, base::Problems> Looks::record(const Asker& asker, Look look) {
  if (asker.needs_purpose && look.purpose.empty()) {
    return std::unexpected{base::Problems{"purpose", "Say what you need this for."}};
  }
  if (!look.purpose.empty() && !roles_.has_purpose(look.purpose)) {
    return std::unexpected{base::Problems{"purpose", "Choose what you need this for from the list."}};
  }
  std::unique_lock lock{mutex_};
  const auto group = open_;
  group->entries.push_back(entry_of(asker, std::move(look)));
  // Whoever finds nobody writing writes all that have come by then, for themselves and the others; those who come
  // meanwhile are the next group.
  written_.wait(lock, [&] { return group->done || !writing_; });
  if (!group->done) {
    writing_ = true;
    open_ = std::make_shared<Group>();
    lock.unlock();
    try {
      write(group->entries);
    } catch (...) {
      group->fault = std::current_exception();
    }
    lock.lock();
    group->done = true;
    writing_ = false;
    written_.notify_all();
  }
  if (group->fault) {
    std::rethrow_exception(group->fault);
  }
  return {};
}

void Looks::write(std::vector<db::Entry>& entries) {
  database_.write([&](db::Session& session) {
    for (auto& each : entries) {
      session.record(std::move(each));
    }
  });
  ++commits_;
}

}  // namespace rights
