#include "schema.hpp"

#include <algorithm>
#include <array>

#include "languages.hpp"

namespace interchange {
namespace {

using Codes = std::span<const std::string_view>;

constexpr Column text(std::string_view name) { return {.name = name}; }
constexpr Column key(std::string_view name) { return {.name = name, .type = Type::key}; }
constexpr Column date(std::string_view name) { return {.name = name, .type = Type::date}; }
constexpr Column local_time(std::string_view name) { return {.name = name, .type = Type::local_time}; }
constexpr Column postcode() { return {.name = "postcode", .type = Type::postcode}; }

constexpr Column number(std::string_view name, std::int64_t lowest = 0, std::int64_t highest = largest_number) {
  return {.name = name, .type = Type::whole_number, .lowest = lowest, .highest = highest};
}

constexpr Column degrees(std::string_view name, std::int64_t most) {
  return {.name = name, .type = Type::degrees, .lowest = -most, .highest = most};
}

constexpr Column code(std::string_view name, Codes codes) { return {.name = name, .type = Type::code, .codes = codes}; }

constexpr Column reference(std::string_view name, std::string_view file) {
  return {.name = name, .type = Type::key, .refers_to = file};
}

constexpr Column required(Column column) {
  column.required = true;
  return column;
}

constexpr Column group_key() {
  return {.name = "group", .type = Type::key, .required = true, .is_word_of_command_line = true};
}

constexpr std::string_view yes_or_no[] = {"yes", "no"};

constexpr Column areas[] = {required(key("area")),
                            required(text("name")),
                            text("ward"),
                            text("ward_name"),
                            text("authority"),
                            number("imd_decile", 1, 10),
                            number("idaci_decile", 1, 10),
                            degrees("latitude", 90),
                            degrees("longitude", 180)};

constexpr Column postcodes[] = {required(postcode()), required(reference("area", "areas"))};

constexpr std::string_view centre_kinds[] = {"centre", "hub", "network_site", "venue"};
constexpr Column centres[] = {
    required(key("centre")), required(text("name")), code("kind", centre_kinds), postcode(), text("uprn"),
    date("opened"),          date("closed")};

constexpr std::string_view structure_states[] = {"in_force", "past", "proposed"};
constexpr Column structures[] = {required(key("structure")), required(text("name")), code("status", structure_states)};

constexpr Column structure_nodes[] = {required(reference("structure", "structures")), required(key("node")),
                                      reference("parent", "structure_nodes"), required(text("level")),
                                      required(text("name"))};

constexpr Column structure_centres[] = {required(reference("structure", "structures")),
                                        required(reference("centre", "centres")),
                                        required(reference("node", "structure_nodes")), date("from"), date("to")};

constexpr Column reach_areas[] = {required(reference("centre", "centres")), required(reference("area", "areas")),
                                  date("from"), date("to")};

constexpr std::string_view roles[] = {"child", "carer", "expected"};
constexpr std::string_view sexes[] = {"F", "M", "X", "U"};
// DfE's ethnicity codes (definitions.md, Privacy, Codes)
constexpr std::string_view ethnicities[] = {"WBRI", "WIRI", "WIRT", "WROM", "WOTH", "MWBC", "MWBA",
                                            "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB",
                                            "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT"};
constexpr Column people[] = {required(key("person")),
                             required(key("family")),
                             required(code("role", roles)),
                             text("forename"),
                             text("surname"),
                             date("birth_date"),
                             code("sex", sexes),
                             code("ethnicity", ethnicities),
                             {.name = "language", .type = Type::language},
                             date("died")};

constexpr Column addresses[] = {required(reference("person", "people")),
                                required(date("from")),
                                required(postcode()),
                                text("line1"),
                                text("line2"),
                                text("town"),
                                text("uprn"),
                                date("to"),
                                code("protected", yes_or_no)};

constexpr Column registrations[] = {required(reference("person", "people")), required(reference("centre", "centres")),
                                    required(date("registered")), date("ended")};

constexpr Column groups[] = {group_key(), required(text("name")), code("sensitive", yes_or_no)};

constexpr std::string_view sources[] = {"declared", "derived", "professional", "list"};
constexpr Column group_memberships[] = {required(reference("person", "people")), required(reference("group", "groups")),
                                        required(date("from")), date("to"), code("source", sources)};

constexpr std::string_view detail_kinds[] = {"phone", "email"};
constexpr Column contact_details[] = {required(reference("person", "people")), required(code("kind", detail_kinds)),
                                      required(date("from")), required(text("detail")), date("to")};

constexpr std::string_view need_kinds[] = {"allergy", "medical", "interpreter"};
constexpr Column needs[] = {required(reference("person", "people")), required(code("kind", need_kinds)),
                            required(date("from")), required(text("words")), date("to")};

constexpr Column cards[] = {required(reference("person", "people")), required(key("card")), required(date("from")),
                            date("to")};

constexpr std::string_view relations[] = {"mother",          "father",         "parents_partner",
                                          "grandparent",     "other_relative", "foster_carer",
                                          "adoptive_parent", "guardian",       "other"};
constexpr Column responsibilities[] = {required(reference("carer", "people")),
                                       required(reference("child", "people")),
                                       required(date("from")),
                                       required(code("relation", relations)),
                                       code("parental", yes_or_no),
                                       date("to")};

constexpr Column consents[] = {required(reference("person", "people")), required(key("purpose")), required(date("on")),
                               required(code("given", yes_or_no)), text("wording")};

constexpr std::string_view name_kinds[] = {"former_surname", "known_as"};
constexpr Column other_names[] = {required(reference("person", "people")), required(code("kind", name_kinds)),
                                  required(text("name")), date("from"), date("to")};

constexpr std::string_view asked_of[] = {"child", "carer", "family"};
constexpr std::string_view answer_types[] = {"text", "number", "date", "yes_no", "choice"};
constexpr Column own_fields[] = {required(key("field")),
                                 required(code("asked_of", asked_of)),
                                 required(text("label")),
                                 text("hint"),
                                 required(text("purpose")),
                                 required(code("type", answer_types)),
                                 text("choices"),
                                 required(code("required", yes_or_no)),
                                 required(code("sensitive", yes_or_no)),
                                 required(date("opened")),
                                 date("closed")};
constexpr Column own_answers[] = {required(reference("person", "people")), required(reference("field", "own_fields")),
                                  required(date("from")), required(text("words")), date("to")};

constexpr std::string_view questions[] = {"child_sex",   "carer_phone", "carer_reached", "carer_born",
                                          "home_street", "language",    "consents"};
constexpr Column required_questions[] = {required(code("question", questions))};

constexpr std::string_view stop_kinds[] = {"bereavement", "safeguarding", "asked_not_to"};
constexpr Column stops[] = {required(reference("person", "people")), required(code("kind", stop_kinds)),
                            required(date("from")), date("to")};

constexpr std::string_view closure_kinds[] = {"relative_of_staff", "adoption", "high_risk", "other"};
constexpr Column closed_families[] = {required(reference("person", "people")), required(code("kind", closure_kinds)),
                                      required(date("from")), required(date("review_on")), date("to")};

constexpr Column joins[] = {required(reference("person", "people")), required(reference("same_as", "people"))};

constexpr Column not_same[] = {required(reference("person", "people")), required(reference("other", "people"))};

constexpr std::string_view accesses[] = {"universal", "targeted", "specialist"};
constexpr std::string_view service_states[] = {"live", "planned", "ended"};
constexpr Column services[] = {required(key("service")), required(text("name")), number("theme", 1, 7),
                               code("access", accesses), text("provider"),       code("status", service_states),
                               number("lowest_age"),     number("highest_age")};

constexpr std::string_view session_states[] = {"planned", "held", "cancelled"};
constexpr Column sessions[] = {required(key("session")),
                               required(reference("service", "services")),
                               required(reference("centre", "centres")),
                               required(local_time("starts")),
                               local_time("ends"),
                               number("capacity"),
                               code("status", session_states)};

constexpr std::string_view attendance_states[] = {"present", "absent", "excused", "booked"};
constexpr Column attendances[] = {required(reference("session", "sessions")), required(reference("person", "people")),
                                  code("status", attendance_states)};

constexpr Column headcounts[] = {required(reference("session", "sessions")), number("adults"), number("children")};

constexpr std::string_view contact_kinds[] = {"home_visit", "one_to_one", "phone", "text", "letter"};
constexpr Column contacts[] = {required(key("contact")),
                               required(reference("person", "people")),
                               required(reference("centre", "centres")),
                               reference("service", "services"),
                               required(date("on")),
                               required(code("kind", contact_kinds))};

constexpr Column population[] = {required(reference("area", "areas")), reference("group", "groups"),
                                 required(date("as_at")), required(number("count")), text("source")};

constexpr File all_files[] = {
    {"areas", "A small area (LSOA).", areas, 1},
    {"postcodes", "The area in which a postcode lies.", postcodes, 1},
    {"centres", "A place where families are met.", centres, 1, Ends{5, 6}},
    {"structures", "A named tree over the centres, past, in force or proposed.", structures, 1},
    {"structure_nodes", "A node of a structure's tree.", structure_nodes, 2},
    {"structure_centres", "The centre hangs under that node in that interval.", structure_centres, 4, Ends{3, 4}},
    {"reach_areas", "The centre answers for that area in that interval.", reach_areas, 3, Ends{2, 3}},
    {"people", "A child, a carer or an expected baby.", people, 1},
    {"addresses", "A home of the person in that interval.", addresses, 3, Ends{1, 7}},
    {"registrations", "The person is registered at the centre in that interval.", registrations, 3, Ends{2, 3}},
    {"groups", "A target group.", groups, 1},
    {"group_memberships", "The person is in the group in that interval.", group_memberships, 3, Ends{2, 3}},
    {"contact_details", "How the person is reached, in that interval.", contact_details, 3, Ends{2, 4}},
    {"needs", "What a session must know of the person, in that interval.", needs, 3, Ends{2, 4}},
    {"cards", "A card that the person holds, in that interval.", cards, 3, Ends{2, 3}},
    {"responsibilities", "What the carer is to the child, in that interval.", responsibilities, 3, Ends{2, 5}},
    {"consents", "What the person agreed to for their family, or did not.", consents, 3},
    {"other_names", "What the person is or was called besides, in that interval.", other_names, 3, Ends{3, 4}},
    {"own_fields", "What the council asks of its own when a family registers.", own_fields, 1, Ends{9, 10}},
    {"own_answers", "What the person, or their family, answered to it, in that interval.", own_answers, 3, Ends{2, 4}},
    {"required_questions", "A question that every registration must answer.", required_questions, 1},
    {"stops", "The person's family is not to be contacted in that interval.", stops, 3, Ends{2, 3}},
    {"closed_families", "The person's family is closed to all but named people in that interval.", closed_families, 3,
     Ends{2, 4}},
    {"joins", "Two records of people of two families are of one person.", joins, 2, std::nullopt, true},
    {"not_same", "Somebody said that the families of these two people are not the same.", not_same, 2, std::nullopt,
     true},
    {"services", "What is offered.", services, 1},
    {"sessions", "A service at a centre at a time.", sessions, 1, Ends{3, 4}},
    {"attendances", "The person's mark in the session's register.", attendances, 2},
    {"headcounts", "How many came to the session and were not named.", headcounts, 1},
    {"contacts", "A visit, call or letter to a person.", contacts, 1},
    {"population", "An official estimate of the children under five of an area.", population, 3},
};

}  // namespace

std::optional<std::size_t> File::column(std::string_view column_name) const {
  const auto found = std::ranges::find(columns, column_name, &Column::name);
  return found == columns.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - columns.begin())};
}

std::span<const File> files() { return all_files; }

const File* find_file(std::string_view name) {
  const auto* const found = std::ranges::find(all_files, name, &File::name);
  return found == std::end(all_files) ? nullptr : found;
}

bool is_language(std::string_view code) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (code.size() != 3 || !std::ranges::all_of(code, small)) {
    return false;
  }
  return (code >= "qaa" && code <= "qtz") || std::ranges::binary_search(iso_639_3, code);
}

}  // namespace interchange
