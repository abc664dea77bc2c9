#include "view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "html/numbers.hpp"

namespace reach {
namespace {

/// A word of the query, where it stands in Words, and what it is when the address does not say.
struct Parameter {
  std::string_view name;
  std::string Words::* word;
};

constexpr std::array parameters{Parameter{"as_at", &Words::as_at}, Parameter{"under", &Words::under},
                                Parameter{"unit", &Words::unit},   Parameter{"window", &Words::window},
                                Parameter{"where", &Words::where}, Parameter{"sustained", &Words::sustained},
                                Parameter{"group", &Words::group}, Parameter{"boundaries", &Words::boundaries}};

const Words& usual_words() {
  static const Words words;
  return words;
}

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~';
    out += plain ? std::string{c} : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string path_of(const View& view, std::string_view node, std::string_view page) {
  return fmt::format("/places/{}/{}{}{}", encoded(view.structure()), encoded(node), page.empty() ? "" : "/", page);
}

std::string with_query(std::string path, const View& view, std::vector<Change> changes) {
  char separator = '?';
  const auto add = [&](std::string_view name, std::string_view value) {
    path += fmt::format("{}{}={}", separator, name, encoded(value));
    separator = '&';
  };
  for (const auto& [name, word] : parameters) {
    const auto changed = std::ranges::find(changes, name, &Change::name);
    const auto value = changed == changes.end() ? view.words.*word : changed->value;
    if (changed != changes.end()) {
      changes.erase(changed);
    }
    if (!value.empty() && value != usual_words().*word) {
      add(name, value);
    }
  }
  for (const auto& [name, value] : changes) {
    if (!value.empty()) {
      add(name, value);
    }
  }
  return path;
}

}  // namespace

cohort::Number group_of(const View& view) {
  return view.asked.tags.size() == 1 ? view.asked.tags.front() : cohort::none;
}

std::expected<std::optional<View>, base::Problems> read_view(const http::Request& request, const Catalogue& catalogue,
                                                             base::Date usual) {
  View view;
  view.words.structure = request.path("structure");
  view.words.node = request.path("node");
  const auto structure = catalogue.find_structure(view.words.structure);
  if (!structure || !catalogue.structures[*structure].find_node(*view.words.node)) {
    return std::nullopt;
  }
  view.words.as_at = usual.iso();
  for (const auto& [name, word] : parameters) {
    if (const auto given = request.query(name); given && !given->empty()) {
      view.words.*word = *given;
    }
  }
  auto asked = understand(view.words, catalogue);
  if (!asked) {
    return std::unexpected{std::move(asked.error())};
  }
  view.asked = std::move(*asked);
  return view;
}

std::optional<View> view_of(std::string_view structure, std::string_view node, const Catalogue& catalogue,
                            base::Date as_at) {
  View view;
  view.words.structure = structure;
  view.words.node = node;
  view.words.as_at = as_at.iso();
  auto asked = understand(view.words, catalogue);
  if (!asked) {
    return std::nullopt;
  }
  view.asked = std::move(*asked);
  return view;
}

std::vector<Change> unusual_words(const View& view) {
  std::vector<Change> unusual;
  for (const auto& [name, word] : parameters) {
    if (const auto& value = view.words.*word; !value.empty() && value != usual_words().*word) {
      unusual.push_back({name, value});
    }
  }
  return unusual;
}

std::string address(const View& view, std::string_view page, std::vector<Change> changes) {
  return with_query(path_of(view, view.node(), page), view, std::move(changes));
}

std::string address_of_node(const View& view, std::string_view node, std::string_view page,
                            std::vector<Change> changes) {
  return with_query(path_of(view, node, page), view, std::move(changes));
}

std::vector<html::AskedItem> asked_items(const Catalogue& catalogue, const View& view) {
  const auto& question = view.asked.question;
  std::vector<html::AskedItem> items{{"As at", html::date(question.as_at)},
                                     {"Over", window_words(view)},
                                     {"Whom", counted_words(view)},
                                     {"Structure", catalogue.structures[question.tree].name}};
  if (question.tree_date() != question.as_at) {
    items.push_back({"In its boundaries of", html::date(question.tree_date())});
  }
  return items;
}

std::string boundary_words(const View& view) {
  const auto& question = view.asked.question;
  return question.tree_date() == question.as_at
             ? std::string{}
             : fmt::format(", in its boundaries of {}", html::date(question.tree_date()));
}

std::string not_yet(const View& view, base::Date today) {
  const auto date = view.asked.question.as_at;
  if (!(today < date)) {
    return {};
  }
  return fmt::format(
      "{} has not come yet. Whoever is known today is carried forward; nobody was seen in the days to come, so that "
      "reach is "
      "less than it will be.",
      html::date(date));
}

std::string not_held_before(const View& view, std::optional<base::Date> first_contact) {
  const auto& question = view.asked.question;
  if (!first_contact || *first_contact <= question.window_first) {
    return {};
  }
  return fmt::format(
      "The first contact that is held is of {}, and the window begins on {}: whoever was met before is not counted as "
      "seen, so that reach is less than it was.",
      html::date(*first_contact), html::date(question.window_first));
}

std::string window_words(std::string_view window) {
  const std::string months{window.substr(0, window.find('m'))};
  return months == "1" ? "1 month" : months + " months";
}

std::string window_words(const View& view) { return window_words(view.words.window); }

std::string counted_words(const View& view) {
  static constexpr std::array<std::string_view, 10> words{"",     "one", "two",   "three", "four",
                                                          "five", "six", "seven", "eight", "nine"};
  const auto under = static_cast<std::size_t>(view.asked.question.under);
  const auto age = under > 0 && under < words.size() ? std::string{words[under]} : fmt::to_string(under);
  return view.asked.question.by == cohort::CountBy::unit ? "families with a child under " + age
                                                         : "children under " + age;
}

bool is_of_children_under_five(const View& view) {
  constexpr int five = 5;
  return view.asked.question.by == cohort::CountBy::subject && view.asked.question.under == five;
}

std::string_view units(const View& view) {
  return view.asked.question.by == cohort::CountBy::unit ? "families" : "children";
}

std::string units(const View& view, std::uint64_t count) {
  const auto one = view.asked.question.by == cohort::CountBy::unit ? "family" : "child";
  return fmt::format("{} {}", html::number(static_cast<std::int64_t>(count)), count == 1 ? one : units(view));
}

}  // namespace reach
