#include "entry_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/uuid.hpp"
#include "entry_detail.hpp"
#include "html/numbers.hpp"

namespace administration {
namespace {

constexpr auto kinds = std::to_array<RecordKind>({
    {"families", "family", "a family", "families"},
    {"reach", "list", "a list", "lists"},
    {"reach", "export", "a list as a file", "lists as files"},
    {"interchange", "package", "all records as a package", "packages of all records"},
    {"rights", "sign_in", "a sign-in", "sign-ins"},
    {"rights", "account", "an account", "accounts"},
    {"rights", "role_grant", "a role of an account", "roles of accounts"},
    {"rights", "one_time_link", "a one-time link", "one-time links"},
    {"db", "journal", "the journal", "verifications of the journal"},
    {"births", "birth_list", "a list of births", "births of a list"},
    {"births", "birth_count", "a count of births", "counts of births"},
    {"births", "welcome", "a welcome of a newborn's family", "families to welcome"},
    {"families", "protected_opening", "a protected address", "protected addresses"},
    {"families", "other_name", "another name of a person", "other names of people"},
    {"families", "search", "a search for families", "searches for families"},
    {"families", "contact_stop", "a stop on contact", "stops on contact"},
    {"families", "closed_family", "the list of closed families", "closed families"},
    {"families", "registration_link", "a link for registering at home", "links for registering at home"},
    {"families", "home_registration", "a registration from home", "registrations from home"},
    {"families", "own_field", "a question of registrations", "questions of registrations"},
    {"families", "own_answer", "an answer to the council's own question", "answers to the council's own questions"},
    {"families", "required_question", "what registrations must answer", "what registrations must answer"},
    {"families", "person", "a person", "people"},
    {"families", "person_join", "two records of one person", "records of one person"},
    {"families", "address", "an address", "addresses"},
    {"families", "registration", "a registration", "registrations"},
    {"families", "target_group", "a target group", "target groups"},
    {"families", "group_membership", "a membership of a target group", "memberships of target groups"},
    {"sessions", "service", "a service", "services"},
    {"sessions", "session", "a session", "sessions"},
    {"sessions", "attendance", "an attendance", "attendances"},
    {"sessions", "headcount", "a head-count", "head-counts"},
    {"sessions", "contact", "a contact", "contacts"},
    {"organisation", "area", "an area", "areas"},
    {"organisation", "postcode", "a postcode", "postcodes"},
    {"organisation", "population", "an official count", "official counts"},
    {"organisation", "centre", "a centre", "centres"},
    {"organisation", "structure", "a structure", "structures"},
    {"organisation", "structure_node", "a place of a structure", "places of structures"},
    {"organisation", "structure_centre", "a centre's place in a structure", "centres' places in structures"},
    {"organisation", "reach_area", "a reach area", "reach areas"},
    {"letters", "letter_version", "a letter's words", "versions of letters"},
    {"letters", "letter_batch", "letters to write", "letters to write"},
    {"letters", "letter_printing", "letters that were printed", "letters that were printed"},
    {"letters", "letter", "a letter to a family", "letters to families"},
    {"reach", "threshold_set", "a set of thresholds", "sets of thresholds"},
});

/// What is done to records of any kind.
struct Verb {
  std::string_view action;
  std::string_view past;
};
constexpr auto verbs = std::to_array<Verb>({{"read", "Looked at"},
                                            {"create", "Made"},
                                            {"change", "Changed"},
                                            {"remove", "Removed"},
                                            {"end", "Ended"},
                                            {"close", "Closed"},
                                            {"reopen", "Opened again"},
                                            {"import", "Imported"}});

/// What has a sentence of its own.
struct Deed {
  std::string_view kind;
  std::string_view action;
  std::string_view sentence;
};
constexpr auto deeds = std::to_array<Deed>({
    {"sign_in", "create", "Signed in"},
    {"sign_in", "end", "Signed out"},
    {"account", "create", "Added an account"},
    {"account", "change", "Changed the name or e-mail address of an account"},
    {"account", "change password", "Changed their password"},
    {"account", "set password by link", "Chose a password by a one-time link"},
    {"account", "create first administrator", "Made the first administrator"},
    {"account", "enrol one-time codes", "Set up one-time codes"},
    {"account", "reset one-time codes", "Reset the one-time codes of an account"},
    {"one_time_link", "create", "Made a one-time link"},
    {"one_time_link", "rescue", "Made a one-time link on the server, to get back in"},
    {"role_grant", "create", "Gave a role"},
    {"role_grant", "change", "Ended a role"},
    {"role_grant", "remove", "Took back a role that had not begun"},
    {"county", "begin", "Began to invent a county"},
    {"county", "finish", "Invented a county"},
    {"export", "read", "Took a list as a file"},
    {"search", "read", "Searched for a family"},
    {"protected_opening", "open", "Opened a protected address"},
    {"protected_opening", "review", "Reviewed the opening of a protected address"},
    {"family", "close", "Closed a family to all but named people"},
    {"family", "open", "Opened a closed family to all"},
    {"family", "review", "Looked again whether a family must be closed"},
    {"family", "join", "Joined a family's records with another's"},
    {"family", "part", "Took a join of a family's records back"},
    {"home_registration", "take", "Took a registration from home on"},
    {"contact_stop", "create", "Put a family on the stop list"},
    {"contact_stop", "end", "Said until when a family is on the stop list"},
    {"own_field", "create", "Asked something else at registrations"},
    {"own_field", "change", "Changed a question of registrations"},
    {"own_field", "close", "Closed a question of registrations"},
    {"letter_batch", "create", "Chose families to write to"},
    {"letter_batch", "print", "Printed letters or labels"},
    {"letter", "write", "Wrote to a family"},
    {"birth_list", "send", "Sent a list of births"},
    {"birth_list", "read", "Looked up whom of a list of births we hold"},
    {"birth_list", "take in", "Took in a list of births"},
    {"welcome", "attempt", "Wrote down that a newborn's family was not reached"},
    {"contact", "create", "Wrote down a contact"},
    {"welcome", "close", "Wrote down how a newborn's family was welcomed"},
    {"family", "create", "Registered a family"},
    {"family", "change", "Changed what is held of a family"},
    {"family", "change role", "Changed who is a child of a family"},
    {"package", "read", "Took all records out as a package"},
});

std::string counted_kind(const db::Entry& entry) {
  const auto found = std::ranges::find_if(
      kinds, [&](const RecordKind& each) { return each.room == entry.room && each.kind == entry.kind; });
  if (found == kinds.end()) {
    auto words = entry.kind;
    std::ranges::replace(words, '_', ' ');
    return entry.rows == 1 ? words : fmt::format("{} ({})", words, html::number(entry.rows));
  }
  return entry.rows == 1 ? std::string{found->one} : fmt::format("{} {}", html::number(entry.rows), found->many);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

std::string plain_deed(const db::Entry& entry) {
  const auto verb = std::ranges::find(verbs, entry.action, &Verb::action);
  return verb != verbs.end() ? fmt::format("{} {}", verb->past, counted_kind(entry))
                             : fmt::format("{}: {}", capitalised(entry.action), counted_kind(entry));
}

std::string role_words(const Detail& detail, const rights::Roles& roles) {
  const auto key = text_in(detail, "role");
  const auto* const role = roles.find(key);
  const auto node = text_in(detail, "node");
  return fmt::format(": {}, {}", role == nullptr ? key : role->name,
                     node.empty() ? "everywhere" : fmt::format("at {} ({})", node, text_in(detail, "structure")));
}

std::string verified_words(const db::Entry& entry, const Detail& detail) {
  const auto touched = text_in(detail, "touched");
  return touched.empty()
             ? fmt::format("Verified the journal: {} entries stand as they were written", html::number(entry.rows))
             : fmt::format("Verified the journal: {}", touched);
}

/// Of an entry of the room rights, whose record is an account: whose, where it is another's.
std::string for_whom(const db::Entry& entry, const Actors& actors) {
  const auto whose = entry.room == "rights" && entry.record ? actors.name_of(*entry.record) : std::string{};
  return whose.empty() || whose == actors.name_of(entry.actor) ? std::string{} : fmt::format(", for {}", whose);
}

}  // namespace

std::span<const RecordKind> record_kinds() { return kinds; }

Actors::Actors(std::vector<rights::Holder> accounts) : accounts_{std::move(accounts)} {
  for (const auto& each : accounts_) {
    by_id_.emplace(each.account.id.text(), &each);
    by_number_.emplace(each.account.number, &each);
  }
}

std::string Actors::name_of(std::string_view actor) const {
  const auto found = by_id_.find(actor);
  return found != by_id_.end()      ? found->second->account.name
         : base::Uuid::parse(actor) ? "An account that is not here"
         : actor.empty()            ? "Not said"
                                    : capitalised(std::string{actor});
}

std::string Actors::name_of(std::int64_t account) const {
  const auto found = by_number_.find(account);
  return found == by_number_.end() ? std::string{} : found->second->account.name;
}

std::string what_was_done(const db::Entry& entry, const Actors& actors, const rights::Roles& roles) {
  if (entry.action == "verify") {
    return verified_words(entry, detail_of(entry));
  }
  const auto deed = std::ranges::find_if(
      deeds, [&](const Deed& each) { return each.kind == entry.kind && each.action == entry.action; });
  auto sentence = deed == deeds.end() ? plain_deed(entry) : std::string{deed->sentence};
  if (entry.kind == "role_grant") {
    sentence += role_words(detail_of(entry), roles);
  }
  if (entry.kind == "list" || entry.kind == "export") {
    sentence = fmt::format("{}, {} {}", entry.kind == "list" ? "Looked at a list" : sentence, html::number(entry.rows),
                           entry.rows == 1 ? "row" : "rows");
  }
  return sentence + for_whom(entry, actors);
}

std::string purpose_of(const db::Entry& entry, const rights::Roles& roles) {
  if (entry.action != "read") {
    return {};
  }
  const auto key = text_in(detail_of(entry), "purpose");
  const auto found = std::ranges::find(roles.purposes(), key, &rights::Purpose::key);
  return found == roles.purposes().end() ? key : found->name;
}

std::string question_of(const db::Entry& entry) {
  return entry.action == "read" && entry.room == "reach" ? text_in(detail_of(entry), "question") : std::string{};
}

std::string origin_words(std::string_view origin) {
  return origin == "web" ? "A browser" : origin.empty() ? "Not said" : capitalised(std::string{origin});
}

}  // namespace administration
