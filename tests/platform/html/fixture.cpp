#include "fixture.hpp"

#include <gtest/gtest.h>

namespace html::tests {
namespace {

// The names that fixtures give to attributes: an AttributeName is a literal.
constexpr AttributeName names[] = {"accept",
                                   "another-attribute",
                                   "aria-controls",
                                   "aria-label",
                                   "data-another",
                                   "data-attribute",
                                   "data-attribute-1",
                                   "data-attribute-2",
                                   "data-custom-attribute",
                                   "data-custom-attribute-2",
                                   "data-example-day",
                                   "data-example-month",
                                   "data-example-year",
                                   "data-fizz",
                                   "data-foo",
                                   "data-other-test",
                                   "data-pika",
                                   "data-second-attribute",
                                   "data-some-data-attribute",
                                   "data-test",
                                   "data-test-attribute",
                                   "data-test-attribute-2",
                                   "data-tracking-dimension",
                                   "first-attribute",
                                   "form",
                                   "id",
                                   "maxlength",
                                   "my-attribute",
                                   "name",
                                   "second-attribute",
                                   "tabindex",
                                   "value"};

std::string text_of(const json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::string token_of(std::size_t index) { return "(markup " + std::to_string(index) + ")"; }

}  // namespace

Html Markup::token(const std::string& markup) {
  kept_.push_back(markup);
  return html::text(token_of(kept_.size() - 1));
}

std::string Markup::put_back(std::string rendered) const {
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const auto token = token_of(i);
    for (auto at = rendered.find(token); at != std::string::npos; at = rendered.find(token, at + kept_[i].size())) {
      rendered.replace(at, token.size(), kept_[i]);
    }
  }
  return rendered;
}

Options::~Options() {
  for (const auto& [name, value] : from_.items()) {
    EXPECT_TRUE(taken_.contains(name)) << "no function of ours has the option " << name << ", here " << value;
  }
}

void Options::read(const json& value, std::string& to) const { to = text_of(value); }

void Options::read(const json& value, Html& to) const {
  if (value != false && value != "") {
    to = markup_.token(text_of(value));
  }
}

void Options::read(const json& value, Attributes& to) const {
  for (const auto& [wanted, text] : value.items()) {
    const auto found = std::ranges::find_if(names, [&](AttributeName name) { return name.text() == wanted; });
    ASSERT_NE(found, std::end(names)) << wanted << " is missing among the names in fixture.cpp";
    to.add(*found, text_of(text));
  }
}

}  // namespace html::tests
