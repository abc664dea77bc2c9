#include "list_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace reach {
namespace {

using cohort::Rung;

constexpr std::array whom{Who{"known", "known", Rung::known, false},
                          Who{"registered", "registered", Rung::enrolled, false},
                          Who{"not_registered", "not registered", Rung::enrolled, true},
                          Who{"seen", "seen", Rung::seen, false},
                          Who{"not_seen", "not seen", Rung::seen, true},
                          Who{"sustained", "seen again and again", Rung::sustained, false},
                          Who{"not_sustained", "not seen again and again", Rung::sustained, true}};

template <class Value>
struct Named {
  std::string_view word;
  Value value;
};

constexpr std::array orders{Named{"last_seen", ListOrder::last_seen}, Named{"name", ListOrder::name},
                            Named{"distance", ListOrder::distance}, Named{"age", ListOrder::age}};
constexpr std::array lapses{Named{"all", Lapse::all}, Named{"never", Lapse::never}, Named{"lapsed", Lapse::lapsed}};
constexpr std::array forms{Named{"page", ListForm::page}, Named{"csv", ListForm::csv}, Named{"xlsx", ListForm::xlsx}};

class Reading {
 public:
  Reading(const http::Request& request, const Catalogue& catalogue) : request_{request}, catalogue_{catalogue} {}

  std::expected<ListQuestion, base::Problems> all(View view) {
    ListQuestion question{.view = std::move(view), .who = read_who(), .area = {}};
    question.order = read(orders, "sort", ListOrder::last_seen);
    question.lapse = read(lapses, "lapse", Lapse::all);
    question.form = read(forms, "format", ListForm::page);
    question.area = read_area();
    question.whole = given("page") == "all";
    question.page = question.whole ? 1 : read_page();
    if (question.view.asked.tags.size() != 1) {
      problems_.add("group", "A list is of one group: write its key, or none.");
    }
    return problems_.empty() ? std::expected<ListQuestion, base::Problems>{std::move(question)}
                             : std::unexpected{problems_};
  }

 private:
  std::string_view given(std::string_view name) const { return request_.query(name).value_or(""); }

  Who read_who() {
    const auto word = given("who").empty() ? "known" : given("who");
    const auto found = std::ranges::find(whom, word, &Who::word);
    if (found != whom.end()) {
      return *found;
    }
    wrong("who", word, "known, registered, not_registered, seen, not_seen, sustained or not_sustained");
    return whom.front();
  }

  template <class Table, class Value>
  Value read(const Table& table, const std::string& name, Value usual) {
    const auto word = given(name);
    if (word.empty()) {
      return usual;
    }
    for (const auto& each : table) {
      if (each.word == word) {
        return each.value;
      }
    }
    std::string right;
    for (const auto& each : table) {
      right += fmt::format("{}{}", right.empty() ? "" : ", ", each.word);
    }
    wrong(name, word, right);
    return usual;
  }

  std::optional<cohort::Number> read_area() {
    const auto word = given("area");
    if (word.empty()) {
      return std::nullopt;
    }
    const auto found = std::ranges::find(catalogue_.areas, word, &AreaName::key);
    if (found == catalogue_.areas.end()) {
      wrong("area", word, "the code of a small area");
      return std::nullopt;
    }
    return static_cast<cohort::Number>(found - catalogue_.areas.begin());
  }

  std::size_t read_page() {
    const auto word = given("page");
    std::size_t page = 1;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), page);
    if (!word.empty() && (error != std::errc{} || end != word.data() + word.size() || page == 0)) {
      wrong("page", word, "a whole number from 1, or all");
      return 1;
    }
    return page;
  }

  void wrong(const std::string& name, std::string_view word, std::string_view right) {
    problems_.add(name, fmt::format("\"{}\" is not one; write {}", word, right));
  }

  const http::Request& request_;
  const Catalogue& catalogue_;
  base::Problems problems_;
};

}  // namespace

std::expected<std::optional<ListQuestion>, base::Problems> read_list(const http::Request& request,
                                                                     const Catalogue& catalogue, base::Date usual) {
  auto view = read_view(request, catalogue, usual);
  if (!view) {
    return std::unexpected{std::move(view.error())};
  }
  if (!*view) {
    return std::nullopt;
  }
  return Reading{request, catalogue}.all(std::move(**view));
}

std::string_view word_of(ListOrder order) { return std::ranges::find(orders, order, &Named<ListOrder>::value)->word; }
std::string_view word_of(Lapse lapse) { return std::ranges::find(lapses, lapse, &Named<Lapse>::value)->word; }

std::string list_address(const ListQuestion& question, const Catalogue& catalogue, std::vector<Change> changes) {
  const auto add = [&](std::string_view name, std::string_view value) {
    if (std::ranges::find(changes, name, &Change::name) == changes.end()) {
      changes.push_back({name, std::string{value}});
    }
  };
  add("who", question.who.word);
  if (question.order != ListOrder::last_seen) {
    add("sort", word_of(question.order));
  }
  if (question.lapse != Lapse::all) {
    add("lapse", word_of(question.lapse));
  }
  if (question.area) {
    add("area", catalogue.areas[*question.area].key);
  }
  return address(question.view, "list", std::move(changes));
}

std::string list_title(const ListQuestion& question, std::uint64_t count) {
  return fmt::format("{} {}", units(question.view, count), question.who.words);
}

}  // namespace reach
