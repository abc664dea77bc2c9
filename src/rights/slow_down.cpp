#include "slow_down.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "instant.hpp"
#include "sql.hpp"

namespace rights {
namespace {

using std::chrono::seconds;

constexpr Patience with_an_account{.free = 5, .longest = seconds{15 * 60}};
constexpr Patience with_an_address{.free = 50, .longest = seconds{15 * 60}};

seconds still_to_wait(db::Session& session, const std::string& subject, std::int64_t now) {
  const auto rows = session.query(sql::not_before, {{"subject", subject}});
  const auto not_before = rows.empty() ? now : rows.front().number(0);
  return seconds{std::max<std::int64_t>(not_before - now, 1)};
}

}  // namespace

seconds wait_after(std::int64_t failures, const Patience& patience) {
  const auto dear = failures - patience.free;
  if (dear <= 0) {
    return seconds{0};
  }
  constexpr std::int64_t doublings = 30;  // far past any `longest`, and no overflow
  return std::min(seconds{std::int64_t{1} << std::min(dear - 1, doublings)}, patience.longest);
}

std::string one_persons(std::string_view address) {
  std::string text{address};
  std::array<unsigned char, 16> bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) {
    return text;
  }
  constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::equal(mapped.begin(), mapped.end(), bytes.begin())) {
    return fmt::format("{}.{}.{}.{}", bytes[12], bytes[13], bytes[14], bytes[15]);
  }
  return fmt::format("{:02x}/64", fmt::join(bytes.begin(), bytes.begin() + 8, ""));
}

SlowDown::Subject SlowDown::account(std::string_view folded_email) const {
  return subject("account", folded_email, with_an_account);
}

SlowDown::Subject SlowDown::address(std::string_view client) const {
  return subject("address", one_persons(client), with_an_address);
}

SlowDown::Subject SlowDown::code(std::int64_t account) const {
  return subject("code", fmt::format("{}", account), with_an_account);
}

SlowDown::Subject SlowDown::subject(std::string_view kind, std::string_view what, Patience patience) const {
  return {secrets::keyed_hash(key_, fmt::format("{} {}", kind, what)), patience};
}

seconds SlowDown::attempt(db::Session& session, const Subject& subject, std::int64_t now) {
  const auto counted =
      session.query(sql::count_attempt, {{"subject", subject.hash}, {"now", now}, {"forgotten", now - a_day}});
  if (counted.empty()) {
    return still_to_wait(session, subject.hash, now);
  }
  const auto wait = wait_after(counted.front().number(0), subject.patience);
  session.execute(sql::hold_back, {{"subject", subject.hash}, {"not_before", now + wait.count()}});
  return seconds{0};
}

void SlowDown::forget(db::Session& session, const Subject& subject) {
  session.execute(sql::forget_failures, {{"subject", subject.hash}});
}

// What is left still holds back: else whoever has one account could clear the way for guesses at all others.
void SlowDown::take_back(db::Session& session, const Subject& subject, std::int64_t now) {
  const auto left = session.query(sql::take_back_failure, {{"subject", subject.hash}});
  if (!left.empty()) {
    const auto wait = wait_after(left.front().number(0), subject.patience);
    session.execute(sql::hold_back, {{"subject", subject.hash}, {"not_before", now + wait.count()}});
  }
}

std::string sentence_of(seconds wait) {
  const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
  return wait < seconds{60}
             ? fmt::format("Too many attempts. Try again in {} {}.", wait.count(),
                           wait.count() == 1 ? "second" : "seconds")
             : fmt::format("Too many attempts. Try again in {} {}.", minutes, minutes == 1 ? "minute" : "minutes");
}

}  // namespace rights
