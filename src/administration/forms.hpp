#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "administration/site.hpp"
#include "base/problems.hpp"
#include "html/components.hpp"
#include "html/page.hpp"

/// What the pages of this room that change something have in common.
namespace administration {

/// What was typed into the field; `otherwise` where the form has no such field: it is shown for the first time.
std::string typed(const http::Request& request, std::string_view field, std::string_view otherwise = {});

html::Html own_form(const http::Request& request, std::string action, const html::Html& content);

struct DayWords {
  std::string field;
  std::string legend;
  std::string hint;
  std::optional<base::Date> present = {};  ///< what stands there before anybody typed
};
html::Html day_input(const http::Request& request, const base::Problems& problems, const DayWords& words);

/// What a page that changes something says of itself.
struct FormPage {
  std::string title;
  html::BackLink back;
  html::Html content;
};
/// In a column that reads well, with what was wrong above it: 422 where something was.
http::Response form_page(const Site& site, const http::Request& request, const rights::Asker& asker,
                         const base::Problems& problems, FormPage page);

/// What was done, by a word in the address that the page was reached by; nothing where there is no such word.
html::Html done_banner(const http::Request& request);
/// The address with that word.
std::string with_done(std::string address, std::string_view word);

/// The day that a page shows: `?on=2026-09-30`, or today.
base::Date shown_day(const http::Request& request, const rights::Asker& asker);
/// A form that shows the same page on another day.
html::Html day_chooser(const http::Request& request, base::Date on);

/// A segment of an address.
std::string segment(std::string_view key);

}  // namespace administration
