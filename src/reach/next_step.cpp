#include "next_step.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "html/numbers.hpp"

namespace reach {
namespace {

bool was_seen(const ListRow& row, const ListQuestion& question) {
  return row.last_contact && row.last_contact->date >= question.view.asked.question.window_first;
}

}  // namespace

std::string seen_words(const ListRow& row, const ListQuestion& question) {
  if (!row.last_contact) {
    return "never seen";
  }
  return fmt::format("{} {}", was_seen(row, question) ? "last seen" : "not seen since",
                     html::date(row.last_contact->date));
}

std::string next_step(const ListRow& row, const ListQuestion& question, std::span<const cohort::Number> centres_here) {
  if (!row.last_contact) {
    return row.enrolled ? "Invite: registered, and has not come yet" : "Visit or invite, and register";
  }
  if (!was_seen(row, question)) {
    return row.enrolled ? "Ask why they stopped coming, and invite again" : "Invite again, and register";
  }
  if (!row.enrolled) {
    return "Register at the next contact";
  }
  if (question.who.negated && !std::ranges::binary_search(centres_here, row.last_contact->site)) {
    return "Seen elsewhere: agree who keeps in touch";
  }
  if (question.who.negated) {
    return "Offer something that comes every week";
  }
  return "Nothing due";
}

}  // namespace reach
